package responsa.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarksTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream figures = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void shouldNameTheScenariosThatThereAre() {
        assertThat(execute("defect")).isEqualTo(2);

        assertThat(messages.toString(StandardCharsets.UTF_8))
                .startsWith("\"defect\" is no scenario; there are overhead, saturation, limits, affinity, two-speeds,"
                        + " faults, crash, cost, soak, defects, early-exit, agreement");
        assertThat(figures.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "100001"})
    void shouldRefuseANumberOfPromptsOutOfItsBounds(String prompts) {
        assertThat(execute("defects", "--prompts=" + prompts)).isEqualTo(2);

        assertThat(messages.toString(StandardCharsets.UTF_8)).startsWith("--prompts is " + prompts + "; 1 to 100000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.5S", "PT-3M", "PT101H"})
    void shouldRefuseADurationOutOfItsBounds(String duration) {
        assertThat(execute("soak", "--duration=" + duration)).isEqualTo(2);

        assertThat(messages.toString(StandardCharsets.UTF_8))
                .startsWith("--duration is " + duration + "; PT1S to PT100H");
    }

    @Test
    void shouldRefuseABaselineBeforeAnythingIsMeasured() {
        assertThat(execute("overhead", "--compare=/none/there.json")).isEqualTo(2);

        assertThat(messages.toString(StandardCharsets.UTF_8))
                .startsWith("--compare /none/there.json: cannot be read (NoSuchFileException); give a file that");
        assertThat(figures.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--against=localhost:8000        | --against localhost:8000: is no address; write it as"
                        + " http://localhost:8000/v1",
                "--against=http://               | --against http://: is no address; write it as",
                "--against=http://h/v1 overhead  | --against runs no scenario; leave overhead out",
                "--against=http://h/v1 --in-flight=0 | --in-flight is 0; 1 to 4096",
                "--against=http://h/v1 --model=  | --model is empty; name what the endpoint serves"
            })
    void shouldRefuseATargetThatCannotBeMeant(String line, String message) {
        assertThat(execute(line.split(" +"))).isEqualTo(2);

        assertThat(messages.toString(StandardCharsets.UTF_8)).startsWith(message);
    }

    @Test
    void shouldEndWithALineWhereItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertThat(execute("overhead", "--work=" + file.resolve("below"))).isEqualTo(1);

        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("taken").doesNotContain("\tat ");
    }

    private int execute(String... arguments) {
        return new Benchmarks(stream(figures), stream(messages)).execute(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
