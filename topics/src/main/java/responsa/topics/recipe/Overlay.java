package responsa.topics.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.GateAction;

/// Lays what somebody wrote over a tree of defaults, which tells what keys there are and of what kind they
/// are. Threads: one. What does not fit is left out and becomes a problem.
final class Overlay {
    private static final String RUBRIC = "judging.rubric";
    private static final String GATES = "gating.gates.";
    private static final String ENABLED = "enabled";

    private final ObjectNode defaults;
    private final List<String> problems = new ArrayList<>();

    /// @param defaults is changed by [#apply]
    Overlay(ObjectNode defaults) {
        this.defaults = defaults;
    }

    void apply(JsonNode written) {
        if (written.isObject()) {
            merge("", defaults, written);
        } else if (!written.isMissingNode() && !written.isNull()) {
            problems.add("a recipe is a mapping with the keys " + keys(defaults));
        }
    }

    /// What did not fit, without the file's name.
    List<String> problems() {
        return List.copyOf(problems);
    }

    private void merge(String prefix, ObjectNode target, JsonNode written) {
        written.properties().forEach(entry -> set(prefix, target, entry.getKey(), entry.getValue()));
    }

    private void set(String prefix, ObjectNode target, String key, JsonNode written) {
        String path = prefix + key;
        JsonNode known = target.get(key);
        JsonNode value = switched(known, meant(path, written));
        Optional<String> wrong =
                known == null ? Optional.empty() : Kind.of(known).objection(value);
        if (known == null) {
            problems.add(path + " is no key of a recipe; " + suggestion(key, target));
        } else if (value.isNull()) {
            problems.add(path + " has no value; give it one, or leave the key out");
        } else if (wrong.isPresent()) {
            problems.add(path + " is " + Wording.quoted(value) + "; " + wrong.get());
        } else if (path.equals(RUBRIC)) {
            target.set(key, rubric((ArrayNode) known, (ArrayNode) value));
        } else if (known.isObject() && !key.equals(Criteria.ANCHORS)) {
            merge(path + ".", (ObjectNode) known, value);
        } else {
            target.set(key, value);
        }
    }

    /// An `off` without quotes is the truth value false in YAML; where gates are named, it is the word.
    private static JsonNode meant(String path, JsonNode written) {
        return path.startsWith(GATES) && written.isBoolean() && !written.booleanValue()
                ? TextNode.valueOf(GateAction.OFF.text())
                : written;
    }

    /// A part that can be enabled may be written as one word, `off` or `on`, which are truth values in YAML.
    private static JsonNode switched(@Nullable JsonNode known, JsonNode value) {
        return known != null && known.has(ENABLED) && value.isBoolean()
                ? JsonNodeFactory.instance.objectNode().set(ENABLED, value)
                : value;
    }

    private ArrayNode rubric(ArrayNode known, ArrayNode written) {
        ArrayNode rubric = known.arrayNode();
        Criteria criteria = new Criteria(known);
        for (JsonNode criterion : written) {
            String path = RUBRIC + "[" + rubric.size() + "]";
            ObjectNode target = criteria.baseOf(criterion);
            rubric.add(target);
            if (criterion.isObject()) {
                merge(path + ".", target, criterion);
            }
            criteria.objection(target).ifPresent(objection -> problems.add(path + objection));
        }
        return rubric;
    }

    private String suggestion(String key, ObjectNode siblings) {
        List<String> names = new ArrayList<>();
        siblings.fieldNames().forEachRemaining(names::add);
        return Guess.of(key, names)
                .or(() -> elsewhere(key))
                .map(guess -> "did you mean " + guess + "?")
                .orElseGet(() -> "keys here are " + keys(siblings));
    }

    private Optional<String> elsewhere(String key) {
        return defaults.properties().stream()
                .filter(section ->
                        section.getValue().isObject() && section.getValue().has(key))
                .map(section -> section.getKey() + "." + key)
                .findFirst();
    }

    private static String keys(ObjectNode node) {
        return String.join(", ", (Iterable<String>) node::fieldNames);
    }
}
