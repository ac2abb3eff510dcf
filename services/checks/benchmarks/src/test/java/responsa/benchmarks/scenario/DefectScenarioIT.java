package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefectScenarioIT {
    @TempDir
    private Path work;

    /// One small run: what the stand-in planted meets what the records say.
    @Test
    void shouldJoinWhatWasPlantedWithWhatWasFound() throws IOException {
        JsonNode rows = new DefectScenario()
                .run(new Bench(40, true, work, told -> {}))
                .figures()
                .path("rows");

        long drafts = 0;
        for (JsonNode row : rows) {
            drafts += row.path("planted").asLong();
        }
        assertThat(drafts).isEqualTo(40);
        assertThat(rows.size()).isGreaterThan(5);
        assertThat(rows.path("(none)").path("by_gate").asLong()).isZero();
    }
}
