package responsa.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers the problems of one file.
final class Problems {
    private final String file;
    private final List<SpecProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String what, String remedy) {
        found.add(new SpecProblem(file, line, what, remedy));
    }

    List<SpecProblem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(SpecProblem::line)).toList();
    }
}
