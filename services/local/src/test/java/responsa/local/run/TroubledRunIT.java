package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.console.ExitCode;
import responsa.local.console.RecordedConsole;
import responsa.local.input.InputReader;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunRequest;
import responsa.local.summary.Summary;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.script.Script;

/// Whole runs on a broker in this JVM, on what goes wrong: lines, endpoints, stops.
@Timeout(900)
class TroubledRunIT {
    private static final Duration SOON = Duration.ofMinutes(4);

    private final RecordedConsole recorded = new RecordedConsole(false);
    private final StopRequest stop = new StopRequest(recorded.console(), code -> {});

    @TempDir
    private Path folder;

    @Test
    void shouldSettleTheLinesAroundThoseThatAreNoPrompts() throws Exception {
        byte[] latin1 = "{\"prompt\": \"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        write(
                text("{\"prompt\": \"May I renew a book twice?\"}\n{\"prompt\": \"never closed\n\n"),
                latin1,
                text("{\"messages\": [{\"role\": \"wizard\", \"content\": \"Hi.\"}]}\n"),
                text("{\"prompt\": \"May I renew a book twice?\"}\n"),
                text("{\"prompt\": \"Where do I return books at night?\"}"));

        assertThat(run(ModelOptions.NONE, InstantSource.system(), stop).call()).isZero();

        assertThat(recorded.messages())
                .anyMatch(line -> line.startsWith("prompts.jsonl:2: the line ends within a value;"))
                .anyMatch(line -> line.startsWith("prompts.jsonl:4: the line is not UTF-8 (byte 0xe9 at byte 16);"))
                .anyMatch(line -> line.startsWith("prompts.jsonl:5: messages[0].role is \"wizard\";"));
        Summary summary = summary();
        assertThat(summary.prompts()).isEqualTo(6);
        assertThat(summary.settled()).isEqualTo(6);
        assertThat(summary.unreadable()).isEqualTo(3);
        assertThat(summary.duplicates()).isEqualTo(1);
        assertThat(summary.accepted() + summary.rejected()).isEqualTo(2);
        assertThat(rows("rejected"))
                .filteredOn(row -> row.contains("unreadable"))
                .hasSize(3);
    }

    @Test
    void shouldWaitFiveMinutesForAnEndpointThatIsNoneAndGoOnWithAnother() throws Exception {
        write(text("{\"prompt\": \"May I renew a book twice?\"}\n{\"prompt\": \"Do you lend games?\"}\n"));
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        HttpServer web = welcoming();
        String url = "http://127.0.0.1:%d/v1".formatted(web.getAddress().getPort());
        try {
            FutureTask<Integer> waiting =
                    Workshop.begun(run(at(url), () -> Instant.now().plus(ahead.get()), stop));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(recorded.messages())
                            .anyMatch(line -> line.contains(url + "): it answered 200 with text/html,")
                                    && line.endsWith("The run waits for 5 minutes at most.")));
            assertThat(waiting).isNotDone();

            ahead.set(Duration.ofMinutes(6));

            assertThat(waiting.get()).isEqualTo(ExitCode.FAILED);
            assertThat(recorded.messages().getLast())
                    .contains(url)
                    .endsWith("No endpoint of it answered for 5 minutes; the run ends, its state is kept.");
        } finally {
            web.stop(0);
        }

        try (ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard())) {
            assertThat(anew(at(model.url())).call()).isZero();
        }
        assertThat(summary().settled()).isEqualTo(2);
        assertThat(summary().dead()).isZero();
    }

    @Test
    void shouldRepeatOnlyTheCallUnderWayWhenAStoppedRunGoesOn() throws Exception {
        int others = 100;
        write(text("{\"prompt\": \"Tell me of the zebra exhibition.\", \"category\": \"answer_fully\"}\n"));
        for (int i = 0; i < others; i++) {
            write(text("{\"prompt\": \"May I renew book %d?\", \"category\": \"answer_fully\"}\n".formatted(i)));
        }
        Script slow = Script.standard().withLatency("fixed:30ms").withSlots(8);
        try (ScriptedModel model =
                ScriptedModel.start(ScriptedSettings.standard().with(slow))) {
            model.hold("zebra");
            FutureTask<Integer> first = Workshop.begun(run(at(model.url()), InstantSource.system(), stop));
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(model.counts().held()).isEqualTo(1);
                assertThat(model.counts().requests()).isGreaterThan(others / 2);
            });
            stop.make(ExitCode.INTERRUPTED);
            assertThat(first.get()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(recorded.messages().getLast()).endsWith("is stopped; the same command continues it.");

            model.release();
            assertThat(anew(at(model.url())).call()).isZero();

            assertThat(model.counts().repeats()).isEqualTo(1);
            Summary summary = summary();
            assertThat(summary.settled()).isEqualTo(others + 1);
            assertThat(summary.modelCalls().drafter()).isEqualTo(others + 1);
            assertThat(model.counts().requests())
                    .isEqualTo(1
                            + summary.modelCalls().drafter()
                            + summary.modelCalls().judge());
            assertThat(rows("sft-cot")).doesNotHaveDuplicates().hasSize((int) summary.tuples());
        }
    }

    /// A server as one finds it behind a mistyped address.
    private static HttpServer welcoming() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", request -> {
            byte[] page = text("<html>Welcome</html>");
            request.getResponseHeaders().set("Content-Type", "text/html");
            request.sendResponseHeaders(200, page.length);
            request.getResponseBody().write(page);
            request.close();
        });
        web.start();
        return web;
    }

    /// The same command once more, in another process as it were.
    private Run anew(ModelOptions models) {
        return run(models, InstantSource.system(), new StopRequest(recorded.console(), code -> {}));
    }

    private Run run(ModelOptions models, InstantSource clock, StopRequest stoppedBy) {
        Path recipe = new Workshop(folder).recipe();
        RunRequest request = new RunRequest(null, List.of(folder.resolve("prompts.jsonl")), recipe, models, null);
        RunPlan plan = new RunPlan(
                InputReader.read(request, Map.of()),
                folder.resolve("out"),
                folder.resolve("data"),
                Optional.empty(),
                true);
        return new Run(plan, recorded.console(), clock, stoppedBy);
    }

    private static ModelOptions at(String url) {
        return new ModelOptions(url, "m", null, "j", null);
    }

    private Summary summary() throws IOException {
        return Summary.read(folder.resolve("out/summary.json"));
    }

    private List<String> rows(String exit) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("out").resolve(exit))) {
            for (Path file : files.toList()) {
                rows.addAll(Files.readAllLines(file));
            }
        }
        return rows;
    }

    private void write(byte[]... parts) throws IOException {
        Path file = folder.resolve("prompts.jsonl");
        for (byte[] part : parts) {
            Files.write(file, part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
