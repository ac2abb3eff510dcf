package responsa.intake.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

/// Reads the object that a line holds.
final class Conversation {
    private static final String MESSAGES = "messages";
    private static final String PROMPT = "prompt";
    private static final String CATEGORY = "category";
    private static final String METADATA = "metadata";
    private static final String FORM = "write {\"messages\": [{\"role\": \"user\", \"content\": \"…\"}]}";
    private static final int LONGEST_CATEGORY = 200;

    private final ObjectNode line;
    private final Map<String, String> metadata = new TreeMap<>();

    private Conversation(ObjectNode line) {
        this.line = line;
    }

    static Submission.Readable of(ObjectNode line) throws UnreadableException {
        return new Conversation(line).read();
    }

    private Submission.Readable read() throws UnreadableException {
        if (line.has(MESSAGES) && line.has(PROMPT)) {
            throw new UnreadableException(Problem.ofLine("holds both \"messages\" and \"prompt\"", "keep one of them"));
        }
        List<Message> messages = line.has(PROMPT) ? List.of(prompt(line.get(PROMPT))) : messages(line.path(MESSAGES));
        @Nullable String category = category(line.path(CATEGORY));
        keepMetadata(line.path(METADATA));
        keepTheRest();
        Encodable.check(messages, category, metadata);
        return new Submission.Readable(messages, category, metadata);
    }

    private static Message prompt(JsonNode value) throws UnreadableException {
        return new Message(Role.USER, Content.of(PROMPT, value));
    }

    private List<Message> messages(JsonNode list) throws UnreadableException {
        if (list.isMissingNode()) {
            throw new UnreadableException(
                    Problem.ofLine("holds neither \"messages\" nor \"prompt\"", FORM + " or {\"prompt\": \"…\"}"));
        }
        if (!list.isArray()) {
            throw new UnreadableException(MESSAGES, "is " + Kind.of(list), FORM);
        }
        List<Message> messages = new ArrayList<>();
        for (JsonNode turn : list) {
            messages.add(turn("%s[%d]".formatted(MESSAGES, messages.size()), turn));
        }
        checkEnd(messages);
        return messages;
    }

    private Message turn(String path, JsonNode turn) throws UnreadableException {
        if (!turn.isObject()) {
            throw new UnreadableException(
                    path, "is " + Kind.of(turn), "write {\"role\": \"user\", \"content\": \"…\"}");
        }
        Role role = role(path + ".role", turn.path("role"));
        String content = Content.of(path + ".content", turn.path("content"));
        turn.properties().stream()
                .filter(entry ->
                        !entry.getKey().equals("role") && !entry.getKey().equals("content"))
                .forEach(entry -> keep(path + "." + entry.getKey(), entry.getValue()));
        return new Message(role, content);
    }

    private static Role role(String path, JsonNode value) throws UnreadableException {
        String what = value.isTextual() ? "is " + Problem.quoted(value.textValue()) : "is " + Kind.of(value);
        return Role.named(value.asText())
                .filter(role -> value.isTextual())
                .orElseThrow(
                        () -> new UnreadableException(path, what, "use system, developer, user, assistant or tool"));
    }

    private static void checkEnd(List<Message> messages) throws UnreadableException {
        if (messages.isEmpty()) {
            throw new UnreadableException(MESSAGES, "is empty", FORM);
        }
        Role last = messages.getLast().role();
        if (last != Role.USER) {
            throw new UnreadableException(
                    "%s[%d].role".formatted(MESSAGES, messages.size() - 1),
                    "is %s, and it is the last".formatted(Problem.quoted(last.text())),
                    "end the conversation on a user turn");
        }
    }

    private static @Nullable String category(JsonNode value) throws UnreadableException {
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return null;
        }
        String remedy = "write the id of one policy or section, or leave it out";
        if (!value.isTextual()) {
            throw new UnreadableException(CATEGORY, "is " + Kind.of(value), remedy);
        }
        if (value.textValue().length() > LONGEST_CATEGORY) {
            throw new UnreadableException(
                    CATEGORY, "has %,d characters".formatted(value.textValue().length()), remedy);
        }
        return value.textValue();
    }

    private void keepMetadata(JsonNode value) throws UnreadableException {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isObject()) {
            throw new UnreadableException(
                    METADATA, "is " + Kind.of(value), "write an object, such as {\"source\": \"…\"}");
        }
        value.properties().forEach(entry -> keep(entry.getKey(), entry.getValue()));
    }

    /// The submitter's own id, and keys that we do not know. What stands in `metadata` under the same key goes
    /// before them, but for the id.
    private void keepTheRest() {
        line.properties().stream()
                .filter(entry -> !List.of(MESSAGES, PROMPT, CATEGORY, METADATA).contains(entry.getKey()))
                .filter(entry -> entry.getKey().equals("id") || !metadata.containsKey(entry.getKey()))
                .forEach(entry -> keep(entry.getKey(), entry.getValue()));
    }

    private void keep(String key, JsonNode value) {
        if (!value.isNull()) {
            metadata.put(key, value.isTextual() ? value.textValue() : value.toString());
        }
    }
}
