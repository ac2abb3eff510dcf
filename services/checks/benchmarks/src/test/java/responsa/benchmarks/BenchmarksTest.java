package responsa.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarksTest {
    private final ByteArrayOutputStream figures = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void shouldNameTheScenariosThatThereAre() {
        assertThat(execute("defect")).isEqualTo(2);

        assertThat(messages.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "\"defect\" is no scenario; there are overhead, saturation, limits, affinity, two-speeds, faults, crash, cost, soak, defects, early-exit, agreement");
        assertThat(figures.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "100001"})
    void shouldRefuseANumberOfPromptsOutOfItsBounds(String prompts) {
        assertThat(execute("defects", "--prompts=" + prompts)).isEqualTo(2);

        assertThat(messages.toString(StandardCharsets.UTF_8)).startsWith("--prompts is " + prompts + "; 1 to 100000");
    }

    private int execute(String... arguments) {
        return new Benchmarks(stream(figures), stream(messages)).execute(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
