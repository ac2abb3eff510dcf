package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultScenarioIT {
    @TempDir
    private Path work;

    /// What was planted is found, and every case leaves by one exit, the right one.
    @Test
    void shouldBalanceTheBooks() throws IOException, InterruptedException {
        JsonNode found = new FaultScenario()
                .run(new Bench(1, true, work, told -> {}), 400)
                .figures();

        assertThat(found.path("failed").asLong()).isPositive();
        assertThat(found.path("calls").asLong()).isGreaterThan(2 * 400);
        assertThat(found.path("malformed").asLong()).isPositive();
        assertThat(found.path("malformed_found")).isEqualTo(found.path("malformed"));
        assertThat(found.path("cot_missing_found")).isEqualTo(found.path("cot_missing"));
        assertThat(sum(found, "accepted", "rejected", "undecided", "dead")).isEqualTo(400);
        assertThat(sum(found, "lost", "doubled", "mislabelled")).isZero();
    }

    private static long sum(JsonNode found, String... names) {
        long sum = 0;
        for (String name : names) {
            assertThat(found.has(name)).as(name).isTrue();
            sum += found.path(name).asLong();
        }
        return sum;
    }
}
