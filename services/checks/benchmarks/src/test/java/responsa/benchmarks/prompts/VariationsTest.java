package responsa.benchmarks.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.json.Json;

class VariationsTest {
    private static final String ONE = """
        {"id":"a","category":"kind","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Why?"}]}\
        """;
    private static final String OTHER = "{\"messages\":[{\"role\":\"user\",\"content\":\"How?\"}]}";

    @Test
    void shouldMakePromptsThatAllDiffer() throws IOException {
        List<String> asked = new ArrayList<>();
        for (String line : Variations.of(List.of(ONE, OTHER), 5_000)) {
            asked.add(last(line).path("content").asText());
        }

        assertThat(asked).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(asked.get(0)).contains("Why?");
        assertThat(asked.get(1)).contains("How?");
    }

    @Test
    void shouldKeepLabelsAndEarlierTurns() throws IOException {
        JsonNode varied = Json.records().readTree(Variations.of(List.of(ONE), 1).getFirst());

        assertThat(varied.path("category").asText()).isEqualTo("kind");
        assertThat(varied.at("/messages/0/content").asText()).isEqualTo("Be brief.");
        assertThat(varied.path("id").asText()).isEqualTo("a-0");
    }

    @Test
    void shouldMakeTheSameAgain() {
        assertThat(Variations.of(List.of(ONE, OTHER), 50)).isEqualTo(Variations.of(List.of(ONE, OTHER), 50));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void shouldRefuseANumberOutOfItsBounds(int wanted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variations.of(List.of(ONE), wanted))
                .withMessage("%d prompts; 1 to 100000 can be had", wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{}", "{\"messages\":[]}"})
    void shouldRefuseALineThatIsNoPrompt(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Variations.of(List.of(line), 1));
    }

    private static JsonNode last(String line) throws IOException {
        JsonNode messages = Json.records().readTree(line).path("messages");
        return messages.get(messages.size() - 1);
    }
}
