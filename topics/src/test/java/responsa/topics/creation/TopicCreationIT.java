package responsa.topics.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.broker.EmbeddedBroker;
import responsa.topics.declared.TopicDeclaration;
import responsa.topics.declared.TopicDeclarations;

class TopicCreationIT {
    @TempDir
    static Path data;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(data.resolve("broker"));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldMakeEveryDeclaredTopicAndNothingTheSecondTime() throws InterruptedException {
        List<TopicDeclaration> declared = TopicDeclarations.bundled();

        CreationReport first = TopicCreation.create(kafka(), declared);
        CreationReport second = TopicCreation.create(kafka(), declared);

        assertThat(first.created())
                .containsExactlyElementsOf(
                        declared.stream().map(TopicDeclaration::name).toList());
        assertThat(first.differences()).isEmpty();
        assertThat(second).isEqualTo(new CreationReport(List.of(), List.of()));
    }

    @Test
    void shouldReportWhatDiffersAndLeaveItAsItIs() throws InterruptedException {
        TopicCreation.create(kafka(), List.of(topic("differs", 3, "1000")));

        CreationReport report = TopicCreation.create(kafka(), List.of(topic("differs", 6, "-1")));
        CreationReport again = TopicCreation.create(kafka(), List.of(topic("differs", 3, "1000")));

        assertThat(report.created()).isEmpty();
        assertThat(report.differences())
                .extracting(Difference::message)
                .containsExactly(
                        "differs has 3 partitions, declared are 6. All stage topics must have the same number: "
                                + "give every one of them 6, or declare 3 for every one.",
                        "differs has retention.ms=1000, declared is -1. To set it: kafka-configs.sh --alter "
                                + "--entity-type topics --entity-name differs --add-config retention.ms=-1");
        assertThat(again.differences()).isEmpty();
    }

    @Test
    void shouldSayWhatTheBrokerRefuses() {
        assertThatThrownBy(() -> TopicCreation.create(kafka(), List.of(topic("no/name", 1, "-1"))))
                .isInstanceOfSatisfying(
                        TopicCreationException.class,
                        refused -> assertThat(refused.passing()).isFalse())
                .hasMessageStartingWith(broker.bootstrap() + ": ");
    }

    @Test
    void shouldRunAsAProgram(@TempDir Path folder) throws InterruptedException, IOException {
        TopicCreation.create(kafka(), List.of(topic("program.old", 6, "1000")));
        Files.writeString(folder.resolve("old.yaml"), declaration("program.old"));

        assertThat(output(folder, 1))
                .containsExactly(
                        "program.old has retention.ms=1000, declared is -1. To set it: kafka-configs.sh --alter "
                                + "--entity-type topics --entity-name program.old --add-config retention.ms=-1",
                        "1 topics declared, 0 made, 1 differences");

        Files.writeString(folder.resolve("old.yaml"), declaration("program.new"));

        assertThat(output(folder, 0)).containsExactly("program.new made", "1 topics declared, 1 made, 0 differences");
    }

    @Test
    void shouldWaitForABrokerThatIsNotUpYet() throws InterruptedException, IOException {
        int port = freePort();
        List<String> told = new ArrayList<>();
        List<EmbeddedBroker> late = new ArrayList<>();

        CreationReport report = TopicCreation.create(
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + port,
                        "default.api.timeout.ms",
                        1000,
                        "request.timeout.ms",
                        1000),
                List.of(topic("late", 1, "-1")),
                Duration.ofMinutes(2),
                why -> {
                    told.add(why);
                    late.add(EmbeddedBroker.start(data.resolve("late"), port, fatal -> {}));
                });
        late.forEach(EmbeddedBroker::close);

        assertThat(told).singleElement().asString().startsWith("127.0.0.1:" + port + ": Timed out");
        assertThat(report.created()).containsExactly("late");
    }

    @Test
    void shouldFailWhenTheBrokerIsNotThereAndNobodyWaits() throws IOException {
        Map<String, Object> nowhere = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + freePort(),
                "default.api.timeout.ms",
                500,
                "request.timeout.ms",
                500);

        assertThatThrownBy(() -> TopicCreation.create(nowhere, List.of(topic("t", 1, "-1"))))
                .isInstanceOfSatisfying(
                        TopicCreationException.class,
                        failed -> assertThat(failed.passing()).isTrue());
    }

    @Test
    void shouldTakeANameThatCannotBeResolvedForABrokerThatIsNotUpYet() {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "no-such-host.invalid:9092");

        assertThatThrownBy(() -> TopicCreation.create(nowhere, List.of(topic("t", 1, "-1"))))
                .isInstanceOfSatisfying(
                        TopicCreationException.class,
                        failed -> assertThat(failed.passing()).isTrue());
    }

    private static List<String> output(Path folder, int exit) throws InterruptedException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        CreateTopics program = new CreateTopics(new PrintStream(written, true));
        assertThat(program.run("--bootstrap", broker.bootstrap(), "--from", folder.toString()))
                .isEqualTo(exit);
        return written.toString().lines().toList();
    }

    private static String declaration(String name) {
        return "{kind: KafkaTopic, metadata: {name: %s}, spec: {partitions: 6, config: {retention.ms: -1}}}"
                .formatted(name);
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrap());
    }

    private static TopicDeclaration topic(String name, int partitions, String retention) {
        return new TopicDeclaration(name, partitions, new TreeMap<>(Map.of("retention.ms", retention)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
