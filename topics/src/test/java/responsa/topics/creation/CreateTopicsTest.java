package responsa.topics.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateTopicsTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final CreateTopics program = new CreateTopics(new PrintStream(written, true));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | --bootstrap is missing
            --bootstrap | --bootstrap needs a value
            --bootstrap h:1 --topics x | --topics is no option
            --bootstrap h:1 --wait 2m | --wait is "2m"; it must be a duration in ISO 8601, such as PT2M
            """)
    void shouldSayHowItIsUsed(String arguments, String message) throws InterruptedException {
        int exit = program.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(exit).isEqualTo(2);
        assertThat(written.toString().lines())
                .containsExactly(
                        message,
                        "usage: CreateTopics --bootstrap HOST:PORT [--kafka-config FILE] [--from DIR] [--wait PT2M]");
    }

    @Test
    void shouldRefuseAFolderOrFileThatIsNotThere(@TempDir Path folder) throws InterruptedException {
        String missing = folder.resolve("missing").toString();

        assertThat(program.run("--bootstrap", "h:1", "--from", missing)).isEqualTo(2);
        assertThat(program.run("--bootstrap", "h:1", "--kafka-config", missing)).isEqualTo(2);
        assertThat(written.toString().lines()).hasSize(2).allMatch(line -> line.equals("cannot be read: " + missing));
    }

    @Test
    void shouldRefuseAFileThatDeclaresNoTopic(@TempDir Path folder) throws InterruptedException, IOException {
        Path file = Files.writeString(folder.resolve("drafts.yaml"), "kind: Pod");

        assertThat(program.run("--bootstrap", "h:1", "--from", folder.toString()))
                .isEqualTo(2);
        assertThat(written.toString().strip()).isEqualTo(file + ": kind must be KafkaTopic");
    }

    @Test
    void shouldTakeClientPropertiesFromAFileAndTheAddressFromTheCommandLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("client.properties"), "security.protocol=SSL\nbootstrap.servers=elsewhere:1\n");

        CreateTopicsOptions options =
                CreateTopicsOptions.parse(List.of("--kafka-config", file.toString(), "--bootstrap", "here:1"));

        assertThat(options.kafka())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("bootstrap.servers", "here:1");
        assertThat(options.patience()).isEqualTo(Duration.ofMinutes(2));
        assertThat(options.from()).isNull();
    }

    @Test
    void shouldNotWaitForAnAddressThatIsNone() throws InterruptedException {
        assertThat(program.run("--bootstrap", "no port")).isEqualTo(1);
        assertThat(written.toString().lines())
                .containsExactly("no port: Invalid url in bootstrap.servers: no port. Topics may be missing; run this"
                        + " again, it makes those alone.");
    }
}
