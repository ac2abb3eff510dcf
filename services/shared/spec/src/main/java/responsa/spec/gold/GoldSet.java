package responsa.spec.gold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import responsa.topics.id.Sha256;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.WorkedExample;

/// What a judge can be measured with: the answers of a spec's worked examples that are marked as good or bad.
///
/// @param rows in the order of the spec, each id once
/// @param otherMarks answers with another mark, such as `OK`
/// @param unmarked answers without one
/// @param repeats labelled answers that stand in the spec once more, or have no turn before them
/// @param tooLong worked examples of more characters than [#LONGEST_EXAMPLE], which are passed over: every answer
///     repeats the turns before it
public record GoldSet(List<GoldRow> rows, int otherMarks, int unmarked, int repeats, int tooLong) {
    /// The longest worked example that is read, in characters.
    public static final int LONGEST_EXAMPLE = 20_000;

    public GoldSet {
        rows = List.copyOf(rows);
    }

    /// That of a spec. The same spec gives the same rows.
    public static GoldSet of(Spec spec) {
        Map<Sha256, GoldRow> rows = new LinkedHashMap<>();
        List<Answer> others = new ArrayList<>();
        int labelled = 0;
        int tooLong = 0;
        for (Policy policy : spec.policies()) {
            for (WorkedExample example : policy.examples()) {
                if (example.body().length() > LONGEST_EXAMPLE) {
                    tooLong++;
                    continue;
                }
                for (Answer answer : Dialogue.answers(example.body())) {
                    Optional<GoldLabel> label = answer.mark().label();
                    if (label.isEmpty()) {
                        others.add(answer);
                    } else {
                        labelled++;
                        add(rows, GoldRow.of(policy.id(), answer, label.get(), spec.ref()));
                    }
                }
            }
        }
        int unmarked = (int) others.stream()
                .filter(answer -> answer.mark().equals(Mark.NONE))
                .count();
        return new GoldSet(
                List.copyOf(rows.values()), others.size() - unmarked, unmarked, labelled - rows.size(), tooLong);
    }

    /// How many answers have this label.
    public long count(GoldLabel label) {
        return rows.stream().filter(row -> row.label() == label).count();
    }

    private static void add(Map<Sha256, GoldRow> rows, GoldRow row) {
        if (!row.messages().isEmpty()) {
            rows.putIfAbsent(row.id(), row);
        }
    }
}
