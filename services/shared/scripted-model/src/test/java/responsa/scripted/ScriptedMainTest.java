package responsa.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ScriptedMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --latency slow              | latency "slow"
                    --slots 0                   | capacity.slots is 0; 1 to 65536
                    --queue -1                  | capacity.queue is -1
                    --events 0                  | pace.events is 0
                    --first-byte 2              | pace.first_byte is 2.0
                    --port 70000                | port is 70000
                    --script nowhere.json       | --script nowhere.json: cannot be read
                    --api-key-env NO_SUCH_KEY   | --api-key-env NO_SUCH_KEY: the variable is not set
                    --sloths 3                  | Unknown options: '--sloths'
                    """)
    void shouldSayWhatIsWrongWithItsOptions(String options, String message) {
        int exit = line().execute(options.split(" "));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void shouldNotStartOnAPortThatIsTaken() {
        try (ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard())) {
            int exit = line().execute("--port", Integer.toString(model.port()));

            assertThat(exit).isEqualTo(1);
            assertThat(err.toString()).contains("cannot be bound");
        }
    }

    @Test
    void shouldAnswerByItsOptionsUntilItIsToldToEnd() throws Exception {
        Path script = folder.resolve("script.json");
        Files.writeString(script, "{\"default\":{\"manner\":{\"length\":700}},\"slow\":{\"capacity\":{\"slots\":2}}}");
        AtomicInteger exit = new AtomicInteger(-1);
        Thread running = Thread.ofPlatform()
                .start(() -> exit.set(
                        line().execute("--port", "0", "--slots", "7", "--events", "3", "--script", script.toString())));
        await().untilAsserted(() -> assertThat(out.toString()).contains("a stand-in, no model"));

        String standard = get("/admin/scripts/default");
        String slow = get("/admin/scripts/slow");
        running.interrupt();
        running.join();

        assertThat(standard).contains("\"slots\":7", "\"events\":3", "\"length\":700");
        assertThat(slow).contains("\"slots\":2", "\"events\":4");
        assertThat(exit).hasValue(0);
    }

    private String get(String path) throws IOException, InterruptedException {
        Matcher url = Pattern.compile("http://\\S+/v1").matcher(out.toString());
        assertThat(url.find()).isTrue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url.group()).resolve(path))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private CommandLine line() {
        return ScriptedMain.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }
}
