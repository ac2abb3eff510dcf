package responsa.exporter.domain.row;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.declared.Headers;
import responsa.topics.json.Json;
import responsa.topics.record.FailureCause;

/// A dead letter: where and why a record was set aside, and the record.
///
/// @param topic the letter's own, and where it stands there
/// @param cause as [FailureCause#text]
/// @param source the record that was set aside, as `topic-partition@offset`
/// @param part of its work, as `i/n`
/// @param caseId its case
/// @param key of the record, where it is text
/// @param record the record's value, where it is JSON
/// @param base64 the record's value, where it is not
record DeadRow(
        String topic,
        int partition,
        long offset,
        Instant at,
        String stage,
        @Nullable String cause,
        @Nullable String detail,
        @Nullable String source,
        @Nullable String part,
        @JsonProperty("case") @Nullable String caseId,
        @Nullable String key,
        @Nullable JsonNode record,
        @Nullable String base64) {

    private static final ObjectWriter WRITER = Line.writer(DeadRow.class);
    private static final ObjectReader TREE = Json.records()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String UNKNOWN = "unknown";

    /// The row of a stage's dead letter. A crash between a letter and what follows it makes the stage write the letter
    /// again, with the same source and part: it is counted once (ledger R3).
    static Rendering.Rows of(String stage, Taken letter) {
        String cause = cause(letter.headers().get(Headers.CAUSE));
        String source = letter.headers().get(Headers.SOURCE);
        return new Rendering.Rows(
                List.of(Line.of(FileKind.DEAD, WRITER, row(stage, letter))),
                List.of(new Fact(Dimension.DEATH, stage + ": " + (cause == null ? UNKNOWN : cause))),
                source == null
                        ? letter.source()
                        : DeadLetters.name(source, letter.headers().get(Headers.PART)));
    }

    private static DeadRow row(String stage, Taken letter) {
        Map<String, String> headers = letter.headers();
        byte[] value = letter.value();
        JsonNode json = json(value);
        return new DeadRow(
                letter.place().topic(),
                letter.place().partition(),
                letter.offset(),
                letter.time(),
                stage,
                cause(headers.get(Headers.CAUSE)),
                headers.get(Headers.DETAIL),
                headers.get(Headers.SOURCE),
                headers.get(Headers.PART),
                headers.get(Headers.CASE),
                text(letter.key()),
                json,
                json != null || value == null ? null : Base64.getEncoder().encodeToString(value));
    }

    private static @Nullable String cause(@Nullable String header) {
        return Arrays.stream(FailureCause.values())
                .filter(cause -> cause.name().equals(header))
                .map(FailureCause::text)
                .findFirst()
                .orElse(header);
    }

    private static @Nullable JsonNode json(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            JsonNode tree = TREE.readTree(value);
            return tree.isMissingNode() ? null : tree;
        } catch (IOException noJson) { // not Jackson's alone: bytes may be in no encoding at all
            return null;
        }
    }

    private static @Nullable String text(byte @Nullable [] key) {
        if (key == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
