package responsa.scripted.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads requests of the chat protocol.
public final class RequestReader {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_ANSWERS = 64;
    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool", "function");
    private static final int MOST_TURNS = 10_000;
    private static final int LONGEST_MODEL = 256;
    private static final int MOST_CRITERIA = 64;
    private static final Pattern USER_TURN = Pattern.compile("<turn role=\"user\">(.*?)</turn>", Pattern.DOTALL);

    private RequestReader() {}

    /// Reads a body.
    public static Reading read(byte[] body) {
        try {
            JsonNode json = MAPPER.readTree(body);
            return new Reading.Readable(read(json == null ? MissingNode.getInstance() : json));
        } catch (Refusal refused) {
            return new Reading.Unreadable(refused.field, refused.getMessage());
        } catch (IOException broken) { // not Jackson's alone: bytes may be in no encoding at all
            return new Reading.Unreadable(
                    "", "the body is no JSON; " + broken.getClass().getSimpleName());
        }
    }

    private static ChatRequest read(JsonNode body) {
        check(body.isObject(), "", "the body is no JSON object");
        List<Turn> turns = turns(body.path("messages"));
        String schema =
                body.path("response_format").path("json_schema").path("name").asText(null);
        Task task = task(schema, system(turns));
        return new ChatRequest(
                Fingerprint.of(body),
                model(body.path("model")),
                task,
                turns,
                prompt(task, turns),
                schema,
                criteria(body.path("response_format")),
                maxTokens(body),
                answers(body.path("n")),
                new ChatRequest.Delivery(
                        body.path("stream").asBoolean(),
                        body.path("stream_options").path("include_usage").asBoolean()));
    }

    private static String model(JsonNode model) {
        check(
                model.isTextual() && !model.asText().isBlank() && model.asText().length() <= LONGEST_MODEL,
                "model",
                "model is no name; any of 1 to %d characters will do".formatted(LONGEST_MODEL));
        return model.asText();
    }

    private static List<Turn> turns(JsonNode messages) {
        int size = messages.size();
        check(
                messages.isArray() && size > 0 && size <= MOST_TURNS,
                "messages",
                "messages has %d elements; a list of 1 to %d is needed".formatted(size, MOST_TURNS));
        List<Turn> turns = new ArrayList<>(size);
        for (JsonNode message : messages) {
            turns.add(turn("messages[%d]".formatted(turns.size()), message));
        }
        return turns;
    }

    private static Turn turn(String where, JsonNode message) {
        String role = message.path("role").asText();
        check(
                ROLES.contains(role),
                where + ".role",
                "the role is none of "
                        + String.join(", ", ROLES.stream().sorted().toList()));
        JsonNode content = message.path("content");
        if (!content.isArray()) {
            check(
                    content.isTextual() || content.isNull() || content.isMissingNode(),
                    where + ".content",
                    "the content is neither text nor a list of text parts");
            return new Turn(role, content.asText(""));
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            check(part.path("text").isTextual(), where + ".content", "a part of the content has no text");
            text.append(part.path("text").asText());
        }
        return new Turn(role, text.toString());
    }

    private static String system(List<Turn> turns) {
        return turns.getFirst().role().equals("system") ? turns.getFirst().content() : "";
    }

    /// The schema's name says it; without one, the fences of the system message do.
    private static Task task(@Nullable String schema, String system) {
        if ("judgement".equals(schema)) {
            return Task.JUDGE;
        }
        if ("classification".equals(schema)) {
            return Task.CLASSIFIER;
        }
        if (Fences.opens(system, "rubric")) {
            return Task.JUDGE;
        }
        if (Fences.opens(system, "categories")) {
            return Task.CLASSIFIER;
        }
        return Fences.opens(system, "spec") ? Task.DRAFTER : Task.OTHER;
    }

    private static String prompt(Task task, List<Turn> turns) {
        String last = turns.reversed().stream()
                .filter(turn -> turn.role().equals("user"))
                .map(Turn::content)
                .findFirst()
                .orElse("");
        return switch (task) {
            case DRAFTER, OTHER -> last;
            case JUDGE, CLASSIFIER -> lastQuotedTurn(last);
        };
    }

    private static String lastQuotedTurn(String message) {
        String conversation = Fences.inside(message, "conversation").orElse(message);
        Matcher turns = USER_TURN.matcher(conversation);
        String last = conversation;
        while (turns.find()) {
            last = turns.group(1);
        }
        return last.strip();
    }

    private static List<String> criteria(JsonNode format) {
        JsonNode scores = format.path("json_schema")
                .path("schema")
                .path("properties")
                .path("scores")
                .path("properties");
        List<String> criteria = new ArrayList<>();
        scores.fieldNames().forEachRemaining(criteria::add);
        check(criteria.size() <= MOST_CRITERIA, "response_format", "the schema asks for more than 64 criteria");
        return criteria;
    }

    private static int maxTokens(JsonNode body) {
        JsonNode newer = body.path("max_completion_tokens");
        JsonNode limit = newer.isNumber() ? newer : body.path("max_tokens");
        check(
                limit.isNull() || limit.isMissingNode() || limit.asInt(0) > 0,
                "max_tokens",
                "max_tokens is %s; at least 1".formatted(limit));
        return limit.isNumber() ? limit.asInt() : Integer.MAX_VALUE;
    }

    private static int answers(JsonNode n) {
        boolean absent = n.isMissingNode() || n.isNull();
        int answers = absent ? 1 : n.asInt(0);
        check(answers >= 1 && answers <= MOST_ANSWERS, "n", "n is %s; it must be 1 to %d".formatted(n, MOST_ANSWERS));
        return answers;
    }

    private static void check(boolean holds, String field, String problem) {
        if (!holds) {
            throw new Refusal(field, problem);
        }
    }

    /// How reading ends early; never leaves this class.
    private static final class Refusal extends RuntimeException {
        private final String field;

        Refusal(String field, String problem) {
            super(problem, null, false, false);
            this.field = field;
        }
    }
}
