package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverheadScenarioIT {
    @TempDir
    private Path work;

    /// Every prompt a tuple, every tuple two calls, and figures for all that the table names.
    @Test
    void shouldMeasureRoundsAndFloors() throws IOException, InterruptedException {
        OverheadScenario.Sizes sizes =
                new OverheadScenario.Sizes(20, new OverheadScenario.Warming(20, 1), List.of(40), 1, 10, 50);

        JsonNode rows = new OverheadScenario()
                .run(new Bench(1, true, work, told -> {}), sizes)
                .figures();

        assertThat(rows).hasSize(2);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("calls_per_tuple").asDouble()).isEqualTo(2);
            assertThat(row.path("tuples_per_second").asDouble()).isPositive();
            assertThat(row.path("cpu_ms_per_call").asDouble()).isPositive();
        });
        assertThat(rows.get(0).at("/floor_client/per_second").asDouble()).isPositive();
        assertThat(rows.get(0).at("/floor_kafka/per_second").asDouble()).isPositive();
        assertThat(rows.get(0).path("cold_tuples_per_second").asDouble()).isPositive();
        assertThat(rows.get(1).path("prompt_bytes").asLong())
                .isGreaterThan(10 * rows.get(0).path("prompt_bytes").asLong() / 2);
    }
}
