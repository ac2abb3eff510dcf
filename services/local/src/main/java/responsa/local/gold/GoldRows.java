package responsa.local.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import responsa.spec.gold.GoldLabel;
import responsa.spec.gold.GoldRow;
import responsa.spec.gold.GoldSet;
import responsa.topics.json.Json;

/// A gold set in lines: a row of JSON each, and one for people.
public final class GoldRows {
    private static final List<String> SIGNS = List.of("id", "policy", "messages", "response", "label", "spec");

    private GoldRows() {}

    /// The rows, each written when it is asked for. The same set gives the same lines.
    public static Iterable<String> of(GoldSet gold) {
        return () -> {
            Iterator<GoldRow> rows = gold.rows().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public String next() {
                    return json(rows.next());
                }
            };
        };
    }

    /// Whether a line is a row of a gold set.
    static boolean isRow(String line) {
        try {
            JsonNode row = Json.records().readTree(line);
            return row != null && SIGNS.stream().allMatch(row::has);
        } catch (IOException none) {
            return false;
        }
    }

    /// How many rows there are of each label, and what is not among them.
    ///
    /// @param name of where they are written to
    public static String counts(String name, GoldSet gold) {
        List<String> counts = new ArrayList<>();
        counts.add("%s: %,d answers, %,d good, %,d bad"
                .formatted(name, gold.rows().size(), gold.count(GoldLabel.GOOD), gold.count(GoldLabel.BAD)));
        addCount(counts, gold.otherMarks(), "with another mark left out");
        addCount(counts, gold.unmarked(), "without a mark left out");
        addCount(counts, gold.repeats(), "repeated or without a turn before left out");
        addCount(counts, gold.tooLong(), "examples too long to be read");
        return String.join("; ", counts) + ".";
    }

    private static void addCount(List<String> counts, int count, String what) {
        if (count > 0) {
            counts.add("%,d %s".formatted(count, what));
        }
    }

    private static String json(GoldRow row) {
        try {
            return Json.records().writeValueAsString(row);
        } catch (IOException impossible) {
            throw new IllegalStateException("a row has nothing that JSON does not", impossible);
        }
    }
}
