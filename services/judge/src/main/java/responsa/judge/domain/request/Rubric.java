package responsa.judge.domain.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import responsa.model.AnswerSchema;
import responsa.topics.json.Json;
import responsa.topics.record.Criterion;

/// A recipe's criteria, as a judge reads them and as its answer must follow them.
record Rubric(List<Criterion> criteria) {
    private static final String NAME = "judgement";

    /// One line for every criterion, `- [name] asks`, and below it what scores mean, the best first.
    String text() {
        return criteria.stream().map(Rubric::lines).collect(Collectors.joining("\n"));
    }

    /// The code, an opinion on the label where there is one, every criterion and none else. A reason stands before
    /// what it leads to: a model that writes in this order has thought first. The code is any text here: an
    /// endpoint that held it to the right one would write it for a judge that never read to the end.
    AnswerSchema schema(boolean labelled) {
        ObjectNode scores = Json.records().createObjectNode();
        criteria.forEach(criterion -> scores.set(criterion.name(), judged()));
        ObjectNode answer = Json.records().createObjectNode();
        answer.putObject("code").put("type", "string");
        if (labelled) {
            answer.set("label", opinion());
        }
        answer.set("scores", objectOf(scores));
        return new AnswerSchema(NAME, objectOf(answer).toString());
    }

    private static ObjectNode opinion() {
        ObjectNode properties = Json.records().createObjectNode();
        properties.putObject("reason").put("type", "string");
        properties.putObject("opinion").putArray("enum").add("Agree").add("Disagree");
        return objectOf(properties);
    }

    private static ObjectNode judged() {
        ObjectNode properties = Json.records().createObjectNode();
        properties.putObject("reason").put("type", "string");
        properties.putObject("score").put("type", "integer").put("minimum", 0).put("maximum", Criterion.BEST);
        return objectOf(properties);
    }

    /// All keys required and no others allowed: what the strict modes of endpoints ask of every object in a schema.
    private static ObjectNode objectOf(ObjectNode properties) {
        ObjectNode schema = Json.records().createObjectNode().put("type", "object");
        schema.set("properties", properties);
        ArrayNode required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        return schema.put("additionalProperties", false);
    }

    private static String lines(Criterion criterion) {
        return criterion.anchors().reversed().entrySet().stream()
                .map(anchor -> "\n  %d: %s".formatted(anchor.getKey(), oneLine(anchor.getValue())))
                .collect(
                        Collectors.joining("", "- [%s] %s".formatted(criterion.name(), oneLine(criterion.asks())), ""));
    }

    /// A recipe may wrap its lines; a criterion is one line, as the instructions say.
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
