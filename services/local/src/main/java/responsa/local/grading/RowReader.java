package responsa.local.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.intake.domain.Line;
import responsa.intake.domain.Submission;
import responsa.intake.domain.SubmissionReader;
import responsa.model.answer.Thoughts;
import responsa.topics.json.Json;

/// Reads a line that holds a tuple, in the forms that datasets have:
///
/// - `messages`, the last of them the assistant's (our `sft-cot`, MSM, axolotl, LLaMA-Factory's sharegpt in OpenAI
/// form)
/// - `question` or `prompt`, with `response` or `completion` (STAR-1, TRL), each a text or a list of messages
///
/// The CoT is in `<think>` tags at the start of the response, or stands apart: as `cot`, `reasoning_content`,
/// `reasoning` or `thinking`, beside the content of the message or beside the response. Pure.
public final class RowReader {
    /// What a record of a topic may have, less room for the rest of it.
    public static final int LONGEST_LINE = 8 << 20;

    private static final List<String> LABELS = List.of("category", "policy");
    private static final List<String> QUESTIONS = List.of("prompt", "question");
    private static final List<String> RESPONSES = List.of("response", "completion");
    private static final List<String> COTS = List.of("cot", "reasoning_content", "reasoning", "thinking");
    private static final String MESSAGES = "messages";
    private static final String FORM =
            "write {\"prompt\": …, \"cot\": …, \"response\": …} or {\"messages\": […]} that end on the assistant's turn";

    private RowReader() {}

    /// Reads a line; never throws for what stands in it.
    public static RowReading read(Line line) {
        String number = Long.toString(line.number());
        if (!(parsed(line) instanceof ObjectNode row)) {
            return new RowReading.Unreadable(line.number(), number, fault(line));
        }
        String id = row.path("id").isValueNode() ? row.path("id").asText(number) : number;
        return read(row, line.number(), id);
    }

    private static RowReading read(ObjectNode row, long line, String id) {
        ObjectNode asked = Json.records().createObjectNode();
        asked.put("id", id);
        category(row, asked);
        Said said = row.path(MESSAGES).isArray() ? conversation(row, asked) : question(row, asked);
        if (said == null) {
            return new RowReading.Unreadable(line, id, "the line holds no prompt with a response; %s.".formatted(FORM));
        }
        byte[] bytes = bytes(asked);
        return switch (SubmissionReader.read(new Line(line, bytes, bytes.length), LONGEST_LINE)) {
            case Submission.Unreadable unreadable ->
                new RowReading.Unreadable(line, id, unreadable.problem().message());
            case Submission.Readable readable -> {
                Thoughts thoughts = said.cot().isEmpty()
                        ? Thoughts.split(said.content())
                        : new Thoughts(said.cot(), said.content());
                yield new RowReading.Row(line, id, readable, thoughts.cot(), thoughts.text());
            }
        };
    }

    /// A row's label may be a list, as STAR-1's is; a prompt has one. One that the spec does not know is passed over
    /// later.
    private static void category(ObjectNode row, ObjectNode asked) {
        JsonNode category = first(row, LABELS);
        JsonNode first = category.isArray() ? category.path(0) : category;
        if (first.isTextual()) {
            asked.set("category", first);
        }
    }

    private static @Nullable Said conversation(ObjectNode row, ObjectNode asked) {
        ArrayNode turns = ((ArrayNode) row.path(MESSAGES)).deepCopy();
        JsonNode last = turns.path(turns.size() - 1);
        Said said;
        if (last.path("role").asText().equals("assistant")) {
            turns.remove(turns.size() - 1);
            said = said(last.path("content"), last, row);
        } else {
            said = said(first(row, RESPONSES), row, row);
        }
        asked.set(MESSAGES, turns);
        return said;
    }

    private static @Nullable Said question(ObjectNode row, ObjectNode asked) {
        JsonNode question = first(row, QUESTIONS);
        asked.set(question.isArray() ? MESSAGES : "prompt", question);
        JsonNode response = first(row, RESPONSES);
        JsonNode turn = response.isArray() && response.size() == 1 ? response.get(0) : row;
        return question.isMissingNode() ? null : said(turn == row ? response : turn.path("content"), turn, row);
    }

    /// @param turn where a CoT may stand apart, before the row itself
    private static @Nullable Said said(JsonNode content, JsonNode turn, ObjectNode row) {
        if (!content.isTextual()) {
            return null;
        }
        String cot = Stream.of(turn, row)
                .map(place -> first(place, COTS))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
        return new Said(cot.strip(), content.textValue());
    }

    private static JsonNode first(JsonNode node, List<String> keys) {
        return keys.stream()
                .map(node::path)
                .filter(found -> !found.isMissingNode() && !found.isNull())
                .findFirst()
                .orElseGet(() -> node.path("\0"));
    }

    private static @Nullable JsonNode parsed(Line line) {
        try {
            return line.length() > line.bytes().length ? null : Json.records().readTree(line.bytes());
        } catch (IOException noJson) {
            return null;
        }
    }

    /// What intake says of such a line; where it would have read it, the line is JSON, and no object.
    private static String fault(Line line) {
        return SubmissionReader.read(line, LONGEST_LINE) instanceof Submission.Unreadable unreadable
                ? unreadable.problem().message()
                : "the line is no JSON object; %s.".formatted(FORM);
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return Json.records().writeValueAsBytes(node);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a tree of JSON", impossible);
        }
    }

    /// What the assistant said.
    private record Said(String cot, String content) {}
}
