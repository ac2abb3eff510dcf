package responsa.classifier.domain.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import responsa.model.AnswerSchema;
import responsa.model.ModelRequest;
import responsa.spec.fence.Fence;
import responsa.spec.fence.Fences;
import responsa.topics.id.Sha256;
import responsa.topics.record.Classification;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Role;
import responsa.topics.record.Sampling;
import responsa.topics.record.Spec;

/// What all requests under one version of a spec share.
///
/// @param system the system message: instructions, then the categories in their fence
/// @param schema the form of an answer; it allows the ids of the spec only
/// @param categories the ids that an answer may name
public record Briefing(String system, AnswerSchema schema, Set<String> categories) {
    private static final String SCHEMA = "classification";
    private static final double FIRST_TEMPERATURE = 0;
    /// A model that answered unreadably would do so again at 0.
    private static final double LATER_TEMPERATURE = 0.7;

    public Briefing {
        categories = Set.copyOf(categories);
    }

    /// The briefing for a version of a spec.
    public static Briefing of(Spec spec) {
        SequencedMap<String, String> lines = Categories.of(spec);
        String fenced = Fences.fenced(Fence.CATEGORIES, String.join("\n", lines.values()));
        return new Briefing(
                Instructions.text() + "\n" + fenced + "\n",
                new AnswerSchema(SCHEMA, schema(lines.keySet())),
                lines.keySet());
    }

    /// Asks for a prompt's categories. All endpoints have the same beginning in their caches, so none is preferred.
    ///
    /// @param tries how often it was asked before in vain; every try has a seed of its own
    public ModelRequest request(Prompt prompt, Classification by, int tries) {
        Sampling sampling = new Sampling(
                tries == 0 ? FIRST_TEMPERATURE : LATER_TEMPERATURE, 1, by.maxTokens(), seed(prompt, tries));
        List<Message> messages = List.of(
                new Message(Role.SYSTEM, system), new Message(Role.USER, Fences.conversation(prompt.messages())));
        return new ModelRequest(
                by.model(),
                messages,
                sampling,
                null,
                schema,
                by.deadline(),
                prompt.recipe().id());
    }

    private static long seed(Prompt prompt, int tries) {
        return Sha256.ofFields(List.of(SCHEMA, prompt.caseId().toString(), Integer.toString(tries)))
                .toSeed();
    }

    private static String schema(Iterable<String> ids) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ArrayNode known = json.arrayNode();
        ids.forEach(known::add);
        ObjectNode id = json.objectNode().put("type", "string").set("enum", known);
        ObjectNode list = json.objectNode().put("type", "array").set("items", id);
        ObjectNode answer = json.objectNode().put("type", "object").put("additionalProperties", false);
        answer.putArray("required").add("categories");
        answer.putObject("properties").set("categories", list);
        return answer.toString();
    }
}
