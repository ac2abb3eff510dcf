package responsa.topics.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.topics.id.Sha256;
import responsa.topics.record.Classification;
import responsa.topics.record.Drafting;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Samples;
import responsa.topics.record.Score;
import responsa.topics.record.TokenUsage;

class JsonTest {

    @Test
    void shouldWriteNamesInSnakeCaseAndValuesAsPlainText() {
        JsonNode draft = Json.records().valueToTree(Samples.fullDraft());

        assertThat(draft.at("/type").asText()).isEqualTo("draft");
        assertThat(draft.at("/id").asText()).matches("[0-9a-f]{64}");
        assertThat(draft.at("/sample_index").asInt()).isZero();
        assertThat(draft.at("/outcome").asText()).isEqualTo("complete");
        assertThat(draft.at("/case/category_source").asText()).isEqualTo("model");
        assertThat(draft.at("/case/prompt/messages/0/role").asText()).isEqualTo("system");
        assertThat(draft.at("/provenance/call/latency").asText()).isEqualTo("PT1.25S");
        assertThat(draft.at("/provenance/call/answered_at").asText()).isEqualTo("2026-03-01T12:00:00.123456789Z");
    }

    @Test
    void shouldLeaveOutWhatIsNull() {
        assertThat(Json.records().<JsonNode>valueToTree(TokenUsage.UNKNOWN)).isEmpty();
    }

    @Test
    void shouldIgnoreKeysOfANewerWriter() throws JsonProcessingException {
        String newer = "{\"value\": 9, \"reason\": \"well\", \"confidence\": 0.5}";

        assertThat(Json.records().readValue(newer, Score.class)).isEqualTo(new Score(9, "well"));
    }

    @Test
    void shouldRefuseUnknownKeysThatPeopleWrite() {
        assertThatThrownBy(() -> Json.handwritten().readValue("value: 9\nreason: well\nconfidence: 1", Score.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void shouldRefuseAKeyTwiceAWordForANumberAndAFractionForAnInteger() {
        for (String wrong :
                List.of("value: 9\nvalue: 8\nreason: well", "value: '9'\nreason: well", "value: 8.5\nreason: a")) {
            assertThatThrownBy(() -> Json.handwritten().readValue(wrong, Score.class))
                    .as(wrong)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void shouldReadJsonThatPeopleWrite() throws JsonProcessingException {
        assertThat(Json.handwritten()
                        .readValue(
                                "{\"model\": \"m\", \"max_tokens\": 16, \"deadline\": \"PT90S\"}",
                                Classification.class))
                .isEqualTo(new Classification("m", 16, Duration.ofSeconds(90)));
    }

    @Test
    void shouldRefuseARecordWithoutWhatItMustHave() {
        for (String component : List.of("model", "samples", "temperature", "deadline")) {
            ObjectNode without = Json.records().valueToTree(Samples.RECIPE.drafting());
            ObjectNode withNull = without.deepCopy().putNull(component);
            without.remove(component);

            assertThatThrownBy(() -> Json.records().treeToValue(without, Drafting.class))
                    .as("without %s", component)
                    .isInstanceOf(JsonProcessingException.class);
            assertThatThrownBy(() -> Json.records().treeToValue(withNull, Drafting.class))
                    .as("%s: null", component)
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void shouldReadAnExplicitNullWhereOneMayBe() throws JsonProcessingException {
        assertThat(Json.records().readValue("{\"prompt\": null, \"completion\": 3}", TokenUsage.class))
                .isEqualTo(new TokenUsage(null, 3L, null));
    }

    @Test
    void shouldRefuseAWordThatIsNoneOfAnEnumeration() {
        assertThatThrownBy(() -> Json.records().readValue("\"exploded\"", FailureCause.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    /// The hash was computed by another program, from the keys in order. A change here gives every recipe
    /// another version, and so every case another id: nothing meets what was made.
    @Test
    void shouldHashAsItDidBefore() {
        assertThat(Json.hash(Samples.RECIPE.drafting()))
                .hasToString("3097605fa16bfe415abe705d9de968cd8536557ffc5c2182d3d36cbb98aac847");
    }

    @Test
    void shouldHashAlikeWhateverTheOrderOfKeys() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", List.of(2, Map.of("d", 1.5)));
        one.put("a", "x");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", "x");
        other.put("b", List.of(2, Map.of("d", 1.5)));

        assertThat(Json.hash(one)).isEqualTo(Json.hash(other));
    }

    @Test
    void shouldHashTheTextThatItSays() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", Duration.ofMinutes(30));
        value.put("a", new TokenUsage(1L, null, null));

        assertThat(Json.hash(value)).isEqualTo(Sha256.of("{\"a\":{\"prompt\":1},\"b\":\"PT30M\"}"));
    }
}
