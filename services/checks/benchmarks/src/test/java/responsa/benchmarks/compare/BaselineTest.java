package responsa.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadWhatARunPrinted() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"scenarios\": {\"crash\": {\"lost\": 1}}}");

        assertThat(Baseline.read(file).document().at("/scenarios/crash/lost").asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldReadThoseOfTheRelease() throws IOException {
        try (Stream<Path> measured = Files.list(Path.of("measured"))) {
            assertThat(measured).isNotEmpty().allSatisfy(file -> {
                JsonNode document = Baseline.read(file).document();
                assertThat(file.getFileName())
                        .hasToString(document.path("version").asText() + ".json");
                assertThat(document.path("quick").asBoolean()).isFalse();
                assertThat(document.at("/machine/processors").asInt()).isPositive();
            });
        }
    }

    @Test
    void shouldSayThatTheFileIsNotThere() {
        Path file = folder.resolve("none.json");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.read(file))
                .withMessage("--compare %s: cannot be read (NoSuchFileException); %s", file, WANTED);
    }

    @Test
    void shouldSayThatTheFileIsNoJson() throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), "{\n\"scenarios\": ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baseline.read(file))
                .withMessage("--compare %s: is no JSON (line 2); %s", file, WANTED);
    }

    @Test
    void shouldSayThatTheFileIsOfAnotherKind() throws IOException {
        for (String text : new String[] {"[]", "{}", "3", "", "{\"scenarios\": []}"}) {
            Path file = Files.writeString(folder.resolve("c.json"), text);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Baseline.read(file))
                    .withMessage("--compare %s: has no \"scenarios\"; %s", file, WANTED);
        }
    }

    private static final String WANTED = "give a file that ./responsa bench wrote to its standard output";
}
