package responsa.topics.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The criteria of a default rubric, as what a written criterion starts from.
final class Criteria {
    static final String ANCHORS = "anchors";
    private static final String NAME = "name";
    private static final String ASKS = "asks";
    private static final int UNSET = Integer.MIN_VALUE;
    private static final String THRESHOLD = "threshold";
    private static final String READS_COT = "reads_cot";

    private final ArrayNode known;

    Criteria(ArrayNode known) {
        this.known = known;
    }

    /// The default criterion of the same name, else one where only the anchors are given: none.
    ObjectNode baseOf(JsonNode written) {
        String name = written.path(NAME).asText();
        for (JsonNode criterion : known) {
            if (criterion.path(NAME).asText().equals(name)) {
                return criterion.deepCopy();
            }
        }
        ObjectNode blank = known.objectNode()
                .put(NAME, "")
                .put(ASKS, "")
                .put(THRESHOLD, UNSET)
                .put(READS_COT, false);
        blank.putObject(ANCHORS);
        return blank;
    }

    /// What a merged criterion lacks, if anything.
    Optional<String> objection(ObjectNode criterion) {
        String name = criterion.path(NAME).asText();
        List<String> missing = new ArrayList<>();
        if (criterion.path(ASKS).asText().isBlank()) {
            missing.add(ASKS);
        }
        if (criterion.path(THRESHOLD).asInt() == UNSET) {
            missing.add(THRESHOLD);
        }
        if (name.isBlank()) {
            return Optional.of(" has no name; give it one, " + mayInherit());
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(lacks(name, missing));
    }

    private String lacks(String name, List<String> missing) {
        String meant = Guess.of(name, names())
                .map(guess -> "did you mean " + guess + "?")
                .orElse("a criterion of your own needs both asks and threshold");
        return " (%s) has no %s; %s".formatted(name, String.join(" and no ", missing), meant);
    }

    private String mayInherit() {
        return "that of a default criterion (" + String.join(", ", names()) + ") to keep what it leaves out";
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        known.forEach(criterion -> names.add(criterion.path(NAME).asText()));
        return names;
    }
}
