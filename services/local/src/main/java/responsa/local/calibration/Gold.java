package responsa.local.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import responsa.intake.domain.Line;
import responsa.intake.domain.Lines;
import responsa.local.grading.RowReader;
import responsa.local.grading.RowReading;
import responsa.topics.json.Json;

/// A completion that people have labelled.
///
/// @param good what they say
public record Gold(RowReading.Row row, boolean good) {
    private static final String LABEL = "label";
    private static final String REMEDY =
            "write \"label\": \"good\" or \"bad\", true or false, or a grade; all grades at most 1 are yes and no";

    /// Reads a gold set: rows as for grading, with a `label`.
    ///
    /// @param name of the file, for people
    /// @param goodFrom the grade from which on a completion counts as good, where any grade is above 1
    /// @param said is told every line that cannot be used
    public static List<Gold> read(InputStream source, String name, double goodFrom, Consumer<String> said)
            throws IOException {
        List<Graded> graded = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Lines lines = new Lines(new BufferedInputStream(source), RowReader.LONGEST_LINE);
        for (Line line = lines.next(); line != null; line = lines.next()) {
            switch (RowReader.read(line)) {
                case RowReading.Unreadable bad -> said.accept("%s:%d: %s".formatted(name, bad.line(), bad.problem()));
                case RowReading.Row row -> {
                    OptionalDouble grade =
                            grade(Json.records().readTree(line.bytes()).path(LABEL));
                    if (grade.isEmpty()) {
                        said.accept("%s:%d: label is missing or no label; %s.".formatted(name, row.line(), REMEDY));
                    } else if (!ids.add(row.id())) {
                        said.accept("%s:%d: id \"%s\" stands above already; give every row an id of its own."
                                .formatted(name, row.line(), row.id()));
                    } else {
                        graded.add(new Graded(row, grade.getAsDouble()));
                    }
                }
            }
        }
        boolean binary = graded.stream().allMatch(one -> one.grade() <= 1);
        return graded.stream()
                .map(one -> new Gold(one.row(), one.grade() >= (binary ? 1 : goodFrom)))
                .toList();
    }

    private static OptionalDouble grade(JsonNode label) {
        if (label.isNumber()) {
            return OptionalDouble.of(label.doubleValue());
        }
        return switch (label.asText().toLowerCase(Locale.ROOT)) {
            case "good", "true" -> OptionalDouble.of(1);
            case "bad", "false" -> OptionalDouble.of(0);
            default -> OptionalDouble.empty();
        };
    }

    private record Graded(RowReading.Row row, double grade) {}
}
