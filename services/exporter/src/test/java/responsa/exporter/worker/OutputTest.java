package responsa.exporter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.storage.UnusableOutputException;

class OutputTest {
    private static final String ELSE = " Name another output, or move this one away.";

    @TempDir
    Path temporary;

    @Test
    void shouldMakeTheDirectory() throws IOException {
        Output output = output(temporary.resolve("a/b"));

        output.check();

        assertThat(temporary.resolve("a/b")).isDirectory();
        assertThat(output.manifest()).isEqualTo(Manifest.empty("run-1"));
    }

    @Test
    void shouldGoOnInItsOwnDirectory() throws IOException {
        Manifest own = Manifest.empty("run-1").reading(Map.of("a", "1"));
        Files.write(temporary.resolve("manifest.json"), own.json());
        Files.writeString(temporary.resolve("README.md"), "a card");

        output(temporary).check();

        assertThat(output(temporary).manifest()).isEqualTo(own);
    }

    @Test
    void shouldRefuseAnotherRunsDirectory() throws IOException {
        Files.write(temporary.resolve("manifest.json"), Manifest.empty("run-2").json());

        assertRefused(
                temporary, temporary + ": holds the dataset of run run-2 (manifest.json), this is run run-1." + ELSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "data/mine.jsonl"})
    void shouldNotWriteOverSomebodysFiles(String file) throws IOException {
        Files.createDirectories(temporary.resolve(file).getParent());
        Files.writeString(temporary.resolve(file), "mine");

        assertRefused(temporary, temporary.resolve(file) + ": is there, and no manifest.json that knows it." + ELSE);
    }

    @Test
    void shouldTakeADirectoryWhoseFirstManifestWasNotFinal() throws IOException {
        Files.createDirectories(temporary.resolve(".exporter/open"));
        Files.writeString(temporary.resolve(".exporter/open/manifest.json"), "{");
        Files.writeString(temporary.resolve("summary.json"), "another program's");

        assertThatCode(() -> output(temporary).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"version\":9,\"run\":\"r\",\"topics\":{},\"partitions\":[],\"shards\":[]}"})
    void shouldRefuseAManifestThatItCannotRead(String json) throws IOException {
        Path manifest = temporary.resolve("manifest.json");
        Files.writeString(manifest, json);

        assertRefused(
                temporary,
                manifest + ": is no manifest of this exporter, or of a version that it does not know." + ELSE);
    }

    @Test
    void shouldRefuseAFileInThePlaceOfTheDirectory() throws IOException {
        Path file = Files.writeString(temporary.resolve("out"), "a file");

        assertRefused(file, file + ": FileAlreadyExistsException: " + file + "." + ELSE);
    }

    @Test
    void shouldRefuseToMixTheRecordsOfATopicThatWasMadeAnew() {
        Output output = output(temporary);
        Manifest manifest = Manifest.empty("run-1").reading(Map.of("responsa.dataset", "1"));

        assertThatThrownBy(() -> output.reading(manifest, Map.of("responsa.dataset", "2")))
                .isInstanceOf(UnusableOutputException.class)
                .hasMessage(temporary
                        + ": was exported from another responsa.dataset: the topic was made anew since."
                        + ELSE);
        assertThat(output.reading(manifest, Map.of("responsa.dataset", "1", "responsa.rejected", "3"))
                        .topics())
                .containsOnlyKeys("responsa.dataset", "responsa.rejected");
    }

    private static void assertRefused(Path directory, String message) {
        assertThatThrownBy(() -> output(directory).check())
                .isInstanceOf(UnusableOutputException.class)
                .hasMessage(message);
    }

    private static Output output(Path directory) {
        return new Output("run-1", Bench.disk(directory));
    }
}
