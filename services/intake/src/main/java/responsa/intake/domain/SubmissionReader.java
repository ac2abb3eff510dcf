package responsa.intake.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import responsa.topics.json.Json;

/// Reads a line: `{"id"?, "messages": [{"role", "content"}], "category"?, "metadata"?}` or `{"prompt": "…"}`.
///
/// What else stands in the object, and in its messages, is kept as metadata: values that are no strings as their
/// JSON text. A content may be a list of text parts. Of several faults the first is told.
public final class SubmissionReader {
    private static final ObjectReader JSON = Json.records()
            .reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private SubmissionReader() {}

    /// Reads a line of a file or of a request; it is cut if it is too long.
    ///
    /// @param longest the most bytes that a line may have, for the message
    public static Submission read(Line line, int longest) {
        try {
            if (line.isCut()) {
                throw new UnreadableException(Problem.ofLine(
                        "has %,d bytes".formatted(line.length()),
                        "at most %,d are read (responsa.intake.max-line-bytes); shorten it".formatted(longest)));
            }
            return Conversation.of(object(text(line.bytes())));
        } catch (UnreadableException unreadable) {
            return new Submission.Unreadable(unreadable.problem());
        }
    }

    private static String text(byte[] bytes) throws UnreadableException {
        ByteBuffer encoded = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableException(Problem.ofLine(
                    "is not UTF-8 (byte 0x%02x at byte %,d)"
                            .formatted(encoded.get(encoded.position()), encoded.position() + 1),
                    "save the file as UTF-8"));
        }
    }

    private static ObjectNode object(String text) throws UnreadableException {
        try {
            JsonNode tree = JSON.readTree(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new UnreadableException(Problem.ofLine(
                    "is %s".formatted(Kind.of(tree)), "write an object: {\"prompt\": \"…\"} or {\"messages\": […]}"));
        } catch (JsonProcessingException noJson) {
            throw new UnreadableException(JsonFault.of(noJson));
        }
    }
}
