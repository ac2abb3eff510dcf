package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.benchmarks.scenario.CrashScenario.Kill;
import responsa.benchmarks.scenario.CrashScenario.Sizes;

class CrashScenarioTrial {
    @TempDir
    private Path work;

    /// What was held at the kill is under way and repeated, and nothing whose answer stood.
    @Test
    void shouldCountWhatAKillCosts() throws IOException, InterruptedException {
        JsonNode found = new CrashScenario()
                .run(
                        new Bench(1, true, work, told -> {}),
                        new Sizes(List.of(new Kill("stuck", 8, "fixed:50ms", 40, true))))
                .figures();

        assertThat(found.at("/kills/0/under_way").asLong()).isBetween(1L, 8L + 64);
        assertThat(found.path("repeated").asLong())
                .isBetween(1L, found.path("unacknowledged").asLong());
        assertThat(found.path("needless").asLong()).isZero();
        assertThat(found.path("lost").asLong()).isZero();
        assertThat(found.path("doubled").asLong()).isZero();
    }
}
