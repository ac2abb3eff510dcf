package responsa.exporter.domain.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;

class DeadRowTest {
    private static final Topic<byte[], byte[]> LETTERS = Topics.deadLetters("drafter");
    private static final Map<String, String> HEADERS = Map.of(
            Headers.SOURCE, "responsa.cases-3@88121",
            Headers.PART, "1/4",
            Headers.CASE, "c-1",
            Headers.CAUSE, "MODEL_FAILED",
            Headers.DETAIL, "5 tries");

    @Test
    void shouldSayWhereAndWhyARecordWasSetAside() {
        assertThat(row("{\"n\":1.10}", HEADERS).toString())
                .isEqualTo("{\"topic\":\"responsa.drafter.dlq\",\"partition\":2,\"offset\":5,"
                        + "\"at\":\"2026-01-01T00:00:00Z\",\"stage\":\"drafter\",\"cause\":\"model-failed\","
                        + "\"detail\":\"5 tries\",\"source\":\"responsa.cases-3@88121\",\"part\":\"1/4\","
                        + "\"case\":\"c-1\",\"key\":\"a-key\",\"record\":{\"n\":1.1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "no JSON", " ", "\0{\0\0"})
    void shouldKeepBytesThatAreNoJsonAsTheyAre(String value) {
        JsonNode row = row(value, HEADERS);

        assertThat(row.has("record")).isFalse();
        assertThat(new String(Base64.getDecoder().decode(row.at("/base64").asText()), StandardCharsets.UTF_8))
                .isEqualTo(value);
    }

    @Test
    void shouldShowALetterThatCarriesNothing() {
        JsonNode row = rendered(null, HEADERS).row(FileKind.DEAD);

        assertThat(row.has("record")).isFalse();
        assertThat(row.has("base64")).isFalse();
    }

    @Test
    void shouldShowALetterWithoutHeaders() {
        Rendered rendered = rendered("{}".getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(rendered.row(FileKind.DEAD).at("/stage").asText()).isEqualTo("drafter");
        assertThat(rendered.counted(Dimension.DEATH)).containsExactly("drafter: unknown");
        assertThat(rendered.rows().once()).isEqualTo("responsa.drafter.dlq-2@5");
    }

    @Test
    void shouldCountByStageAndCause() {
        assertThat(rendered("{}".getBytes(StandardCharsets.UTF_8), HEADERS).counted(Dimension.DEATH))
                .containsExactly("drafter: model-failed");
    }

    @Test
    void shouldBeTheSameLetterBySourceAndPartAlone() {
        Map<String, String> otherPart = new TreeMap<>(HEADERS);
        otherPart.put(Headers.PART, "2/4");
        Map<String, String> otherDetail = new TreeMap<>(HEADERS);
        otherDetail.put(Headers.DETAIL, "another");

        String once = rendered(new byte[] {1}, HEADERS).rows().once();

        assertThat(rendered(new byte[] {2}, otherDetail).rows().once()).isEqualTo(once);
        assertThat(rendered(new byte[] {1}, otherPart).rows().once()).isNotEqualTo(once);
    }

    @Test
    void shouldFindTheNamesAgainInTheFile() throws IOException {
        Rendered named = rendered("{\"source\":\"inner\"}".getBytes(StandardCharsets.UTF_8), HEADERS);
        Rendered bare = rendered(new byte[] {1}, Map.of());
        String file = named.text(FileKind.DEAD) + bare.text(FileKind.DEAD);

        assertThat(DeadLetters.names(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(named.rows().once(), bare.rows().once());
    }

    private static JsonNode row(String value, Map<String, String> headers) {
        return rendered(value.getBytes(StandardCharsets.UTF_8), headers).row(FileKind.DEAD);
    }

    private static Rendered rendered(byte @Nullable [] value, Map<String, String> headers) {
        return new Rendered((Rendering.Rows) Renderer.render(Rendered.taken(LETTERS, value, headers)));
    }
}
