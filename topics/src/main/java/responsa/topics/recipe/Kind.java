package responsa.topics.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;

/// What kind of value a key takes, and what to say to any other.
enum Kind {
    TEXT(JsonNode::isTextual, "it must be text; put it in quotes"),
    INTEGER(JsonNode::canConvertToInt, "it must be a whole number"),
    NUMBER(JsonNode::isNumber, "it must be a number"),
    TRUTH(JsonNode::isBoolean, "it must be true or false"),
    LIST(JsonNode::isArray, "it must be a list: put - before every entry, or all of them in [ ]"),
    MAPPING(JsonNode::isObject, "it must be a mapping: keys with values");

    private final Predicate<JsonNode> fits;
    private final String objection;

    Kind(Predicate<JsonNode> fits, String objection) {
        this.fits = fits;
        this.objection = objection;
    }

    /// The kind of a default value.
    static Kind of(JsonNode known) {
        return switch (known.getNodeType()) {
            case STRING -> TEXT;
            case NUMBER -> known.isIntegralNumber() ? INTEGER : NUMBER;
            case BOOLEAN -> TRUTH;
            case ARRAY -> LIST;
            case OBJECT, POJO -> MAPPING;
            case BINARY, MISSING, NULL -> throw new IllegalStateException("a recipe holds no " + known.getNodeType());
        };
    }

    /// What to do about a value of another kind; empty for one of this kind.
    Optional<String> objection(JsonNode value) {
        boolean right = fits.test(value) && (this != INTEGER || value.isIntegralNumber());
        return right ? Optional.empty() : Optional.of(objection);
    }
}
