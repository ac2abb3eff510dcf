package responsa.benchmarks.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import responsa.topics.json.Json;

class UnlikeTest {
    private static final List<String> POLICIES = List.of("a", "b", "c");

    @Test
    void shouldMakeTheSameFromAnyPlaceOn() {
        assertThat(Unlike.of(0, 30, POLICIES).subList(10, 30)).isEqualTo(Unlike.of(10, 20, POLICIES));
    }

    /// What the screener compares.
    @Test
    void shouldShareNextToNoThreeWordsInARow() throws IOException {
        Set<List<String>> first = shingles(Unlike.of(0, 1, POLICIES).getFirst());
        for (String line : Unlike.of(1, 500, POLICIES)) {
            Set<List<String>> shared = shingles(line);
            shared.retainAll(first);

            assertThat(shared).hasSizeLessThan(first.size() / 4);
        }
    }

    @Test
    void shouldLabelThemInTurn() throws IOException {
        JsonNode second = Json.records().readTree(Unlike.of(0, 2, POLICIES).get(1));

        assertThat(second.path("category").asText()).isEqualTo("b");
        assertThat(second.path("id").asText()).isEqualTo("bench-1");
    }

    @Test
    void shouldRefuseNumbersOutOfTheirBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Unlike.of(-1, 1, POLICIES));
        assertThatIllegalArgumentException().isThrownBy(() -> Unlike.of(0, 0, POLICIES));
        assertThatIllegalArgumentException().isThrownBy(() -> Unlike.of(Unlike.END, 1, POLICIES));
    }

    private static Set<List<String>> shingles(String line) throws IOException {
        String text = Json.records().readTree(line).at("/messages/0/content").asText();
        List<String> words = List.of(text.split(" "));
        Set<List<String>> shingles = new HashSet<>();
        for (int from = 0; from + 3 <= words.size(); from++) {
            shingles.add(words.subList(from, from + 3));
        }
        return shingles;
    }
}
