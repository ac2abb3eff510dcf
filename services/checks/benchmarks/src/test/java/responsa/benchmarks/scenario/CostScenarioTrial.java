package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.benchmarks.scenario.CostScenario.Form;

class CostScenarioTrial {
    private static final int PROMPTS = 60;

    @TempDir
    private Path work;

    /// Calls are counts, so they can be held against each other.
    @Test
    void shouldCountWhatAFormSaves() throws IOException, InterruptedException {
        JsonNode rows = new CostScenario()
                .run(new Bench(1, true, work, told -> {}), PROMPTS, List.of(Form.PLAIN, Form.BOTH))
                .figures();

        assertThat(rows).extracting(row -> row.path("form").asText()).containsExactly("plain", "early exit and gates");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("draft_calls").asLong()).isEqualTo(PROMPTS);
            assertThat(row.path("tuples").asLong()).isBetween(1L, (long) PROMPTS);
            assertThat(row.path("tokens_per_tuple").asDouble()).isPositive();
        });
        assertThat(rows.get(0).path("calls_by_plain").asDouble()).isEqualTo(1);
        assertThat(rows.get(1).path("judge_calls").asLong())
                .isLessThan(rows.get(0).path("judge_calls").asLong());
    }
}
