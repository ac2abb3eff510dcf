package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.console.ExitCode;
import responsa.local.folder.UnusableFolderException;
import responsa.local.input.InputReader;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunInputs;
import responsa.local.input.RunRequest;
import responsa.local.summary.Summary;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.request.Task;
import responsa.scripted.script.Script;

/// Whole runs, with every service, on an embedded broker.
class RunIT {
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() {
        workshop = new Workshop(folder);
    }

    @Test
    void shouldMakeADatasetOfTheExampleAndSayOnceMoreWhatItHas() throws Exception {
        RunInputs example = InputReader.read(new RunRequest(null, List.of(), null, ModelOptions.NONE, null), Map.of());

        assertDone(workshop, example);

        Summary summary = workshop.summary();
        assertThat(summary.settled()).isEqualTo(summary.prompts()).isEqualTo(42);
        assertThat(summary.tuples()).isEqualTo(summary.accepted()).isPositive();
        assertThat(summary.standIn()).isTrue();
        assertThat(workshop.ids("sft-cot")).doesNotHaveDuplicates().hasSize((int) summary.tuples());
        assertThat(workshop.ids("sft-no-cot")).containsExactlyInAnyOrderElementsOf(workshop.ids("sft-cot"));
        assertThat(Files.readString(workshop.out().resolve("README.md"))).contains("stand-in");
        assertThat(String.join("\n", workshop.recorded.messages())).contains("a stand-in");

        assertDone(workshop, example);
        assertThat(workshop.recorded.messages().getLast())
                .isEqualTo("Run %s is finished already; its dataset is in %s.".formatted(example.id(), workshop.out()));
        assertThat(workshop.summary()).isEqualTo(summary);
    }

    @Test
    void shouldGoOnAfterAStopAndRepeatNoCall() throws Exception {
        try (ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard()
                        .with(Script.standard().withLatency("fixed:30ms").withSlots(8)));
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            RunInputs inputs = workshop.inputs(workshop.prompts("a", 200), asking(model.url()));

            CompletableFuture<Integer> stopped = CompletableFuture.supplyAsync(() -> run(workshop, inputs), executor);
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(model.counts().tasks())
                            .hasEntrySatisfying(
                                    Task.DRAFTER.id(),
                                    drafts -> assertThat(drafts).isGreaterThan(50)));
            workshop.stop.make(ExitCode.INTERRUPTED);
            assertThat(stopped.join()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(workshop.recorded.messages().getLast()).endsWith("is stopped; the same command continues it.");

            Workshop again = new Workshop(folder);
            assertDone(again, inputs);

            Summary summary = again.summary();
            assertThat(summary.settled()).isEqualTo(200);
            assertThat(again.ids("sft-cot")).doesNotHaveDuplicates().hasSize((int) summary.tuples());
            assertThat(model.counts().repeats()).isZero();
            assertThat(summary.modelCalls().drafter()).isEqualTo(200);
            assertThat(model.counts().requests())
                    .isEqualTo(summary.modelCalls().drafter()
                            + summary.modelCalls().judge());
        }
    }

    @Test
    void shouldSettleTheOthersWhereLinesAreBad() throws Exception {
        Path prompts = workshop.write("mixed.jsonl", """
                {"prompt": "How do I answer?"}
                {"prompt": "How do I
                {"messages": [{"role": "bot", "content": "hi"}]}

                {"prompt": "How do I answer?"}
                {"messages": [{"role": "user", "content": "hi"}, {"role": "assistant", "content": "hello"}]}
                {"prompt": "And you?"}
                """);

        assertDone(workshop, workshop.inputs(prompts, ModelOptions.NONE));

        Summary summary = workshop.summary();
        assertThat(summary.prompts()).isEqualTo(6);
        assertThat(summary.unreadable()).isEqualTo(3);
        assertThat(summary.duplicates()).isEqualTo(1);
        assertThat(summary.accepted() + summary.rejected()).isEqualTo(2);
        assertThat(String.join("\n", workshop.recorded.messages()))
                .contains("mixed.jsonl:2: ", "mixed.jsonl:3: ", "mixed.jsonl:6: ")
                .contains("The line went to rejected");
    }

    @Test
    void shouldWaitForAnEndpointForFiveMinutesAndKeepItsState() throws Exception {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        InstantSource clock = () -> Instant.now().plus(ahead.get());
        RunInputs inputs =
                workshop.inputs(workshop.prompts("a", 3), asking("http://127.0.0.1:" + closedPort() + "/v1"));
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> run =
                    CompletableFuture.supplyAsync(() -> run(workshop, inputs, clock), executor);
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(String.join("\n", workshop.recorded.messages()))
                            .contains("The run waits for 5 minutes at most."));
            assertThat(run).isNotDone();

            ahead.set(Duration.ofMinutes(6));

            assertThat(run.join()).isEqualTo(ExitCode.FAILED);
            assertThat(workshop.recorded.messages().getLast())
                    .contains("127.0.0.1")
                    .endsWith("No endpoint of it answered for 5 minutes; the run ends, its state is kept.");
        }
        try (ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard())) {
            Workshop again = new Workshop(folder);
            assertDone(again, again.inputs(folder.resolve("a.jsonl"), asking(model.url())));
            assertThat(again.summary().settled()).isEqualTo(3);
        }
    }

    @Test
    void shouldMixNothingOfTwoRunsOnTheSameData() throws Exception {
        assertDone(workshop, workshop.inputs(workshop.prompts("a", 4), ModelOptions.NONE));
        RunInputs other = workshop.inputs(workshop.prompts("b", 5), ModelOptions.NONE);

        assertThatThrownBy(() -> workshop.run(other))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageContaining("give another --out");
        Files.move(workshop.out(), folder.resolve("out-of-a"));
        assertDone(workshop, other);

        assertThat(workshop.summary().prompts()).isEqualTo(5);
        assertThat(workshop.summary().drafts()).isEqualTo(5);
    }

    private static void assertDone(Workshop workshop, RunInputs inputs) {
        assertThat(run(workshop, inputs))
                .as(() -> String.join("\n", workshop.recorded.messages()))
                .isEqualTo(ExitCode.DONE);
    }

    private static ModelOptions asking(String url) {
        return new ModelOptions(url, "tested-drafter", null, "tested-judge", null);
    }

    private static int run(Workshop workshop, RunInputs inputs) {
        return run(workshop, inputs, InstantSource.system());
    }

    private static int run(Workshop workshop, RunInputs inputs, InstantSource clock) {
        try {
            return workshop.run(inputs, clock);
        } catch (InterruptedException nobodyInterrupts) {
            throw new IllegalStateException(nobodyInterrupts);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
