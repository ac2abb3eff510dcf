package responsa.topics.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import responsa.topics.json.Json;
import responsa.topics.record.Recipe;

/// Reads a recipe that somebody wrote in YAML or JSON.
public final class RecipeReader {
    private RecipeReader() {}

    /// A recipe over defaults: any key may be left out, and an empty text gives the defaults. A list
    /// replaces the default list; in `judging.rubric` a criterion that bears the name of a default one may
    /// leave out what it keeps.
    ///
    /// Unknown keys and wrong types are reported all together, values out of their bounds the first of them.
    ///
    /// @param fileName for messages only
    /// @throws UnusableRecipeException if anything in it cannot be used
    public static Recipe read(String fileName, String yaml, Recipe defaults) {
        ObjectNode tree = Json.handwritten().valueToTree(defaults);
        tree.set("excerpt", Json.handwritten().valueToTree(defaults.excerpting()));
        tree.withObject("/classification")
                .put("audit_share", defaults.classification().audited());
        tree.set("screening", Json.handwritten().valueToTree(defaults.screens()));
        Overlay overlay = new Overlay(tree);
        overlay.apply(parsed(fileName, yaml));
        refuse(fileName, overlay.problems());
        return bound(fileName, tree);
    }

    private static JsonNode parsed(String fileName, String yaml) {
        try {
            return Json.handwritten().readTree(yaml);
        } catch (JsonProcessingException unreadable) {
            throw new UnusableRecipeException(List.of(Wording.ofSyntax(fileName, unreadable)));
        }
    }

    private static Recipe bound(String fileName, ObjectNode tree) {
        try {
            return Json.handwritten().treeToValue(tree, Recipe.class);
        } catch (JsonProcessingException unusable) {
            throw new UnusableRecipeException(List.of(fileName + ": " + Wording.ofValue(unusable)));
        }
    }

    private static void refuse(String fileName, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new UnusableRecipeException(
                    problems.stream().map(problem -> fileName + ": " + problem).toList());
        }
    }
}
