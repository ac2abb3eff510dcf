package responsa.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers the problems of one file.
final class Problems {
    /// The most that are told one by one; who mends these sees the rest.
    static final int MOST = 100;
    /// Of what is the case: a value in it may be as long as the file.
    private static final int LONGEST = 400;

    private final String file;
    private final List<SpecProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String what, String remedy) {
        found.add(new SpecProblem(file, line, Summaries.bounded(what, LONGEST), remedy));
    }

    /// The first ones by their lines, and how many more there are.
    List<SpecProblem> inOrder() {
        List<SpecProblem> told = new ArrayList<>(found.stream()
                .sorted(Comparator.comparingInt(SpecProblem::line))
                .limit(MOST)
                .toList());
        int more = found.size() - told.size();
        if (more > 0) {
            int last = told.getLast().line();
            told.add(new SpecProblem(
                    file, last, "%,d more problems follow".formatted(more), "mend these, and read the spec again"));
        }
        return List.copyOf(told);
    }
}
