package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.benchmarks.plant.Workload;

class TwoSpeedsScenarioTrial {
    @TempDir
    private Path work;

    /// Each model is the slower one once, none has more calls than slots, and shares are shares.
    @Test
    void shouldWatchTheSlotsOfTheSlowerModel() throws IOException, InterruptedException {
        TwoSpeedsScenario.Sizes sizes = new TwoSpeedsScenario.Sizes(8, "fixed:5ms", "fixed:100ms", 8, 60, 2);

        JsonNode rows = new TwoSpeedsScenario()
                .run(new Bench(1, true, work, told -> {}), sizes)
                .figures();

        assertThat(rows)
                .extracting(row -> row.path("slower").asText())
                .containsExactly(Workload.JUDGE, Workload.DRAFTER);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("most_serving").asLong()).isBetween(1L, 8L);
            assertThat(row.at("/slot_use/rounds").asLong()).isEqualTo(2);
            assertThat(row.at("/slot_use/median").asDouble()).isBetween(0.0, 1.01);
            assertThat(row.path("idle").asDouble())
                    .isEqualTo(1 - row.at("/slot_use/median").asDouble());
            assertThat(row.path("refused").asLong()).isZero();
        });
    }
}
