package responsa.judge.domain.reward;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import responsa.topics.json.Json;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.SpecRef;

/// Writes what a trainer is told, in the shape that it asked in.
public final class RewardAnswer {
    private RewardAnswer() {}

    /// The body for results in the order of their request.
    ///
    /// TRL takes `null` for a completion without a reward and leaves it out. OpenRLHF takes numbers alone: it gets
    /// 0, and `extra_logs.undecided` says which those are. Its `scores` are 1 for what is accepted, else 0.
    public static ObjectNode body(Shape shape, List<Rewarded> results, SpecRef spec, RecipeRef recipe) {
        ObjectNode body = Json.records().createObjectNode();
        switch (shape) {
            case ITEMS -> {
                body.putPOJO("spec", Json.records().valueToTree(spec));
                body.putPOJO("recipe", Json.records().valueToTree(recipe));
                ArrayNode items = body.putArray("items");
                results.forEach(result -> item(items.addObject(), result));
            }
            case PROMPTS_AND_COMPLETIONS -> {
                ArrayNode rewards = body.putArray("rewards");
                results.forEach(result -> reward(rewards, result));
            }
            case QUERIES -> {
                ArrayNode rewards = body.putArray("rewards");
                ArrayNode scores = body.putArray("scores");
                ArrayNode undecided = body.putObject("extra_logs").putArray("undecided");
                results.forEach(result -> {
                    rewards.add(result.reward().orElse(0));
                    scores.add(result.decision() == Rewarded.Decision.ACCEPTED ? 1 : 0);
                    undecided.add(result.reward().isPresent() ? 0 : 1);
                });
            }
        }
        return body;
    }

    private static void item(ObjectNode item, Rewarded result) {
        result.reward().ifPresentOrElse(reward -> item.put("reward", reward), () -> item.putNull("reward"));
        item.put("decision", result.decision().name().toLowerCase(Locale.ROOT));
        ObjectNode scores = item.putObject("scores");
        result.scores().forEach(scores::put);
        item.put("passes", result.passes());
        if (result.problem() != null) {
            item.put("problem", result.problem());
        }
    }

    private static void reward(ArrayNode rewards, Rewarded result) {
        result.reward().ifPresentOrElse(rewards::add, rewards::addNull);
    }
}
