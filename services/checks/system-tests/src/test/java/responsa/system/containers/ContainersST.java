package responsa.system.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import responsa.system.Lanes;
import responsa.system.containers.Stack.More;
import responsa.system.engine.Images;
import responsa.system.engine.Program;
import responsa.system.engine.Project;
import responsa.system.reference.OneJvm;
import responsa.system.settled.Books;
import responsa.system.settled.Dataset;
import responsa.system.settled.Standing;
import responsa.system.settled.Waiting;
import responsa.system.submission.Example;
import responsa.system.submission.IntakeClient;
import responsa.testkit.kafka.TestRecords;
import responsa.topics.declared.Topics;

/// `deploy/compose.yaml` does what one JVM does, also when one of two drafters and the broker are killed under way.
@ResourceLock(Lanes.CONTAINERS)
class ContainersST {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ENOUGH_TO_BE_UNDER_WAY = 5;
    /// More would only wait for each other on two cores.
    private static final int STARTED_AT_ONCE = 3;
    /// Few slots, so that the run takes as long as a kill and a rebalance within it.
    private static final More SLOW = new More(List.of("--latency", "fixed:400ms", "--slots", "4"), Map.of());

    private static final More PROMPT_EXPORT = new More(List.of(), Map.of("RESPONSA_EXPORTER_ROLL_EVERY", "2s"));

    @TempDir
    Path folder;

    @Test
    void shouldGiveTheSameDatasetWhenADrafterAndTheBrokerAreKilledUnderWay() throws IOException, InterruptedException {
        String kafkaImage = Images.made();
        int kafkaPort = Program.freePort();
        int intakePort = Program.freePort();
        ComposeFile file = ComposeFile.read(
                Project.file("deploy/compose.yaml"),
                Map.of(
                        "KAFKA_IMAGE", kafkaImage,
                        "RESPONSA_KAFKA_PORT", Integer.toString(kafkaPort),
                        "RESPONSA_INTAKE_PORT", Integer.toString(intakePort)));
        String bootstrap = "localhost:" + kafkaPort;
        try (Stack stack = new Stack(file)) {
            start(stack);
            long submitted = new IntakeClient(URI.create("http://localhost:" + intakePort)).submit(Example.bundled());

            Waiting waiting = new Waiting(bootstrap, PATIENCE, stack::logs);
            awaitDrafts(bootstrap);
            stack.kill("drafter-1");
            int drafted = drafts(bootstrap);
            stack.killAndRestart("kafka");
            Standing settled = waiting.settled(submitted);

            assertThat(drafted)
                    .as("drafts when the two were killed")
                    .isLessThan(settled.drafts().size());
            assertThat(Books.of(submitted, settled)).matches(Books::balance, "the books balance");
            assertThat(Dataset.of(settled)).isEqualTo(Dataset.of(OneJvm.rerun(bootstrap, submitted, folder)));
            waiting.exported(settled, path -> stack.read("exporter", "/data/out/" + path));
        }
    }

    private static void start(Stack stack) {
        stack.start("kafka", "kafka", More.NOTHING);
        stack.start("topics", "topics", More.NOTHING);
        stack.start("scripted-model", "scripted-model", SLOW);
        try (ExecutorService few = Executors.newFixedThreadPool(STARTED_AT_ONCE)) {
            Stream<CompletableFuture<Void>> starts = Stream.of(
                            started(stack, "intake", "intake", More.NOTHING),
                            started(stack, "screener", "screener", More.NOTHING),
                            started(stack, "classifier", "classifier", More.NOTHING),
                            started(stack, "drafter", "drafter-1", More.NOTHING),
                            started(stack, "drafter", "drafter-2", More.NOTHING),
                            started(stack, "judge", "judge", More.NOTHING),
                            started(stack, "router", "router", More.NOTHING),
                            started(stack, "exporter", "exporter", PROMPT_EXPORT))
                    .map(start -> CompletableFuture.runAsync(start, few));
            CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new)).join();
        }
    }

    private static Runnable started(Stack stack, String name, String as, More more) {
        return () -> stack.start(name, as, more);
    }

    private static void awaitDrafts(String bootstrap) {
        Awaitility.await().atMost(PATIENCE).until(() -> drafts(bootstrap) >= ENOUGH_TO_BE_UNDER_WAY);
    }

    private static int drafts(String bootstrap) {
        return new TestRecords(bootstrap).all(Topics.DRAFTS).size();
    }
}
