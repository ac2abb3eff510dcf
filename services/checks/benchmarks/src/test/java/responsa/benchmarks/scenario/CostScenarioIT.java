package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostScenarioIT {
    private static final int PROMPTS = 60;

    @TempDir
    private Path work;

    /// Calls are counts, so they can be held against each other.
    @Test
    void shouldCountWhatEachFormSaves() throws IOException, InterruptedException {
        JsonNode rows = new CostScenario()
                .run(new Bench(1, true, work, told -> {}), PROMPTS)
                .figures();

        assertThat(rows)
                .extracting(row -> row.path("form").asText())
                .containsExactly("plain", "early exit", "gates", "early exit and gates");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("draft_calls").asLong()).isEqualTo(PROMPTS);
            assertThat(row.path("tuples").asLong()).isBetween(1L, (long) PROMPTS);
            assertThat(row.path("tokens_per_tuple").asDouble()).isPositive();
        });
        assertThat(rows.get(0).path("calls_by_plain").asDouble()).isEqualTo(1);
        assertThat(judged(rows, 1)).isLessThan(judged(rows, 0));
        assertThat(judged(rows, 2)).isLessThan(judged(rows, 0));
        assertThat(judged(rows, 3)).isLessThan(judged(rows, 2));
    }

    private static long judged(JsonNode rows, int row) {
        return rows.get(row).path("judge_calls").asLong();
    }
}
