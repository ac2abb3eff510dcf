package responsa.scripted.sample;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.request.Reading;
import responsa.scripted.request.RequestReader;
import responsa.scripted.request.Turn;

/// Builds requests as the stages send them.
public final class Asking {
    public static final List<String> CRITERIA =
            List.of("compliance", "helpfulness", "correctness", "policy_grounding", "reasoning_answer_consistency");
    public static final String RULE_CITING = "Reason about the policies. Cite a policy as [#id].";
    public static final String VALUES = "Reason as one who holds these values. Never name a policy or its id.";
    public static final String SHORT = "Keep your reasoning short. Cite a policy as [#id].";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode body = MAPPER.createObjectNode();
    private final ArrayNode messages = body.putArray("messages");

    private Asking() {
        body.put("model", "big-model").put("seed", 1).put("temperature", 1.0).put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
    }

    /// Whatever the messages are.
    public static Asking with(Turn... turns) {
        Asking asking = new Asking();
        List.of(turns).forEach(turn -> asking.message(turn.role(), turn.content()));
        return asking;
    }

    /// A question without a task.
    public static Asking plainly(String text) {
        return with(new Turn("user", text));
    }

    public static Asking forADraft(String instructions, String excerpt, String prompt) {
        return with(
                new Turn("system", "%s\n<spec>\n%s\n</spec>\n".formatted(instructions, excerpt)),
                new Turn("user", prompt));
    }

    public static Asking forADraft(String excerpt, String prompt) {
        return forADraft(RULE_CITING, excerpt, prompt);
    }

    public static Asking forAVerdict(String excerpt, String prompt, String cot, String response) {
        return forAVerdict(excerpt, prompt, cot, response, "");
    }

    public static Asking forAVerdict(String excerpt, String prompt, String cot, String response, String note) {
        StringBuilder rubric = new StringBuilder();
        CRITERIA.forEach(criterion -> rubric.append("- [%s] does it?\n    10: yes\n".formatted(criterion)));
        String fenced = "<conversation>\n<turn role=\"user\">%s</turn>\n</conversation>\n".formatted(escaped(prompt))
                + "<reasoning>%s</reasoning>\n<response>%s</response>".formatted(escaped(cot), escaped(response))
                + (note.isEmpty() ? "" : "\n<label_note>%s</label_note>".formatted(note));
        Asking asking = with(
                new Turn("system", "Grade.\n<rubric>\n%s</rubric>\n<spec>\n%s\n</spec>\n".formatted(rubric, excerpt)),
                new Turn("user", fenced));
        ObjectNode scores = asking.schema("judgement").putObject("scores").putObject("properties");
        CRITERIA.forEach(scores::putObject);
        return asking;
    }

    public static Asking forAClassification(String categories, String prompt) {
        Asking asking = with(
                new Turn("system", "Classify.\n<categories>\n%s\n</categories>\n".formatted(categories)),
                new Turn(
                        "user",
                        "<conversation>\n<turn role=\"user\">%s</turn>\n</conversation>".formatted(escaped(prompt))));
        asking.schema("classification").putObject("categories");
        return asking;
    }

    /// With this at the end of its last message.
    public Asking ending(String text) {
        ObjectNode last = (ObjectNode) messages.get(messages.size() - 1);
        last.put("content", last.path("content").asText() + text);
        return this;
    }

    public Asking model(String name) {
        body.put("model", name);
        return this;
    }

    public Asking seed(long seed) {
        body.put("seed", seed);
        return this;
    }

    public Asking plain() {
        body.put("stream", false);
        body.remove("stream_options");
        return this;
    }

    public Asking maxTokens(int tokens) {
        body.put("max_tokens", tokens);
        return this;
    }

    public Asking answers(int n) {
        body.put("n", n);
        return this;
    }

    /// Without the schema, as to an endpoint that knows none.
    public Asking withoutSchema() {
        body.remove("response_format");
        return this;
    }

    public String json() {
        return body.toString();
    }

    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    public ChatRequest request() {
        return ((Reading.Readable) RequestReader.read(bytes())).request();
    }

    private void message(String role, String content) {
        messages.addObject().put("role", role).put("content", content);
    }

    private ObjectNode schema(String name) {
        ObjectNode schema =
                body.putObject("response_format").put("type", "json_schema").putObject("json_schema");
        return schema.put("name", name).putObject("schema").putObject("properties");
    }

    private static String escaped(String text) {
        return text.replaceAll("(?i)<(?=\\s*/?\\s*(?:conversation|turn|reasoning|response|label_note)\\b)", "&lt;");
    }
}
