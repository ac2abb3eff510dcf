package responsa.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static responsa.testkit.kafka.TestRecords.header;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.intake.config.IntakeSettings;
import responsa.intake.domain.Seen;
import responsa.intake.domain.SubmissionCounts;
import responsa.intake.domain.SubmissionReport;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceStatus.State;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejection;
import responsa.topics.record.Spec;

class FileSubmissionIT {
    private static final long ALL = Long.MAX_VALUE;

    @RegisterExtension
    static final TestBroker BROKER =
            TestBroker.with(1, Topics.SPECS, Topics.RECIPES, Topics.CONTROLS, Topics.ALLOCATIONS);

    private static final Spec SPEC = aSpec().build();
    private static final Recipe RECIPE = aRecipe().build();
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    @TempDir
    Path folder;

    private static Intake intake;

    @BeforeAll
    static void startIntake() throws InterruptedException {
        BROKER.create(3, Topics.PROMPTS, Topics.REJECTED);
        intake = start(METERS);
    }

    @BeforeEach
    void publish() throws InterruptedException {
        intake.publish(SPEC);
        intake.publish(RECIPE);
    }

    @AfterAll
    static void closeIntake() {
        intake.close();
    }

    @Test
    void shouldSubmitAFile() throws Exception {
        Path file = file(
                "{\"id\": \"a\", \"prompt\": \"One?\", \"category\": \"privacy\"}",
                "",
                "{\"messages\": [{\"role\": \"bot\", \"content\": \"Two?\"}]}",
                "{\"prompt\": \"Three?\"}");
        List<SubmissionCounts> progress = new ArrayList<>();

        SubmissionReport report = intake.submit(file, RECIPE.id(), ALL, progress::add);

        assertThat(report.counts()).isEqualTo(new SubmissionCounts(3, 2, 0, 1));
        assertThat(progress).last().isEqualTo(report.counts());
        assertThat(report.content()).isEqualTo(Sha256.of(Files.readAllBytes(file)));
        assertThat(report.messages())
                .containsExactly(
                        "prompts.jsonl:3: messages[0].role is \"bot\"; use system, developer, user, assistant or"
                                + " tool. The line went to rejected, the other 2 go on.");
    }

    @Test
    void shouldWriteAPromptWithItsVersionsPositionAndCase() throws Exception {
        Path file = file("{\"id\": \"a\", \"prompt\": \"One?\", \"category\": \"privacy\"}");

        SubmissionReport report = intake.submit(file, RECIPE.id(), ALL, counts -> {});

        ConsumerRecord<PromptId, Prompt> found =
                of(report.content(), Topics.PROMPTS).getFirst();
        Prompt prompt = found.value();
        assertThat(found.key()).isEqualTo(prompt.id());
        assertThat(prompt)
                .returns(SPEC.ref(), Prompt::spec)
                .returns(RECIPE.ref(), Prompt::recipe)
                .returns("privacy", Prompt::category)
                .returns(Map.of("id", "a"), Prompt::metadata);
        assertThat(header(found, Headers.POSITION)).isEqualTo(report.content() + ":1");
        assertThat(header(found, Headers.CASE)).isEqualTo(prompt.caseId().toString());
    }

    @Test
    void shouldCountWhatItReadsAndWhatBecameOfIt() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Path file = file("{\"prompt\": \"One?\"}", "nothing", "{\"prompt\": \"Counted?\"}");

        try (Intake counted = start(registry)) {
            counted.submit(file, RECIPE.id(), ALL, counts -> {});
            counted.submit(file, RECIPE.id(), ALL, counts -> {});

            assertThat(counted.status().done()).isEqualTo(3);
            assertThat(counted.status().inFlight()).isZero();
        }
        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getName(), meter -> ((Counter) meter).count())
                .containsExactlyInAnyOrder(
                        tuple("responsa.records.in", 6.0),
                        tuple("responsa.records.out", 2.0),
                        tuple("responsa.records.rejected", 1.0),
                        tuple("responsa.intake.already.there", 2.0));
    }

    @Test
    void shouldKeepWhatIsUnreadableWithItsReason() throws Exception {
        String tooLong = "{\"prompt\": \"%s\"}".formatted("x".repeat(5000));
        Path file = file(tooLong, "{\"prompt\": \"Two?\"}");

        SubmissionReport report = intake.submit(file, RECIPE.id(), ALL, counts -> {});

        ConsumerRecord<PromptId, Rejection> found =
                of(report.content(), Topics.REJECTED).getFirst();
        String kept = tooLong.substring(0, 1000);
        assertThat(found.value())
                .isEqualTo(new Rejection.UnreadableLine(
                        "prompts.jsonl",
                        1,
                        "the line has 5,014 bytes; at most 4,096 are read (responsa.intake.max-line-bytes); shorten it.",
                        kept));
        assertThat(found.key()).isEqualTo(new PromptId(Sha256.of(kept)));
        assertThat(header(found, Headers.POSITION)).isEqualTo(report.content() + ":1");
        assertThat(report.counts()).isEqualTo(new SubmissionCounts(2, 1, 0, 1));
    }

    @Test
    void shouldSubmitNothingTwice() throws Exception {
        Path file = file("{\"prompt\": \"One?\"}", "nothing", "{\"prompt\": \"One?\"}");
        intake.submit(file, RECIPE.id(), ALL, counts -> {});

        SubmissionReport again = intake.submit(file, RECIPE.id(), ALL, counts -> {});

        assertThat(again.counts()).isEqualTo(new SubmissionCounts(3, 0, 2, 1));
        assertThat(again.messages()).hasSize(1);
        assertThat(of(again.content(), Topics.PROMPTS)).hasSize(2);
        assertThat(of(again.content(), Topics.REJECTED)).hasSize(1);
    }

    @Test
    void shouldGoOnWhereAnInterruptedSubmissionStopped() throws Exception {
        Path file = file(IntStream.range(0, 500).mapToObj("{\"prompt\": \"Question %d?\"}"::formatted));
        assertThatThrownBy(() -> intake.submit(file, RECIPE.id(), ALL, counts -> {
                    if (counts.lines() == 200) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(InterruptedException.class);

        SubmissionReport report;
        try (Intake successor = start(new SimpleMeterRegistry())) {
            report = successor.submit(file, RECIPE.id(), ALL, counts -> {});
        }

        assertThat(report.counts().prompts()).isEqualTo(500);
        assertThat(report.counts().alreadyThere()).isBetween(1L, 200L);
        assertEachLineOnce(report.content(), 500);
    }

    @Test
    void shouldFillTheHolesThatASubmissionLeft() throws Exception {
        Path file = file(IntStream.range(0, 50).mapToObj("{\"prompt\": \"Question %d?\"}"::formatted));
        Sha256 content = Sha256.of(Files.readAllBytes(file));
        for (int line : List.of(1, 2, 17, 50)) {
            Prompt there = promptAt(line);
            BROKER.records().send(Topics.PROMPTS, there.id(), there, Map.of(Headers.POSITION, content + ":" + line));
        }

        SubmissionReport report = intake.submit(file, RECIPE.id(), ALL, counts -> {});

        assertThat(report.counts()).isEqualTo(new SubmissionCounts(50, 46, 4, 0));
        assertEachLineOnce(content, 50);
    }

    @Test
    void shouldDoWithoutTheMarkOfItsFirstSubmission() throws Exception {
        Path file = file("{\"prompt\": \"Marked?\"}", "nothing");
        SubmissionReport first = intake.submit(file, RECIPE.id(), ALL, counts -> {});
        String group = "responsa.intake." + first.content();
        try (Admin admin = Admin.create(BROKER.kafka())) {
            assertThat(admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .hasSize(6);
            admin.deleteConsumerGroups(List.of(group)).all().get();
        }

        assertThat(intake.submit(file, RECIPE.id(), ALL, counts -> {}).counts())
                .isEqualTo(new SubmissionCounts(2, 0, 1, 1));
    }

    @Test
    void shouldSubmitAgainUnderAnotherVersion() throws Exception {
        Path file = file("{\"prompt\": \"One?\"}", "nothing");
        intake.submit(file, RECIPE.id(), ALL, counts -> {});
        intake.publish(aSpec().title("Another version").build());

        SubmissionReport report = intake.submit(file, RECIPE.id(), ALL, counts -> {});

        assertThat(report.counts()).isEqualTo(new SubmissionCounts(2, 1, 0, 1));
        assertThat(of(report.content(), Topics.PROMPTS))
                .extracting(found -> found.value().spec())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(of(report.content(), Topics.REJECTED)).hasSize(1);
    }

    @Test
    void shouldNotMixFilesThatHoldTheSamePrompt() throws Exception {
        Path one = file("{\"prompt\": \"One?\"}");
        intake.submit(one, RECIPE.id(), ALL, counts -> {});
        Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"prompt\":\"One?\"}\n");

        assertThat(intake.submit(other, RECIPE.id(), ALL, counts -> {}).counts().submitted())
                .isOne();
    }

    @Test
    void shouldStopAtTheLimit() throws Exception {
        Path file = file("{\"prompt\": \"One?\"}", "nothing", "{\"prompt\": \"Two?\"}", "{\"prompt\": \"Three?\"}");

        assertThat(intake.submit(file, RECIPE.id(), 2, counts -> {}).counts())
                .isEqualTo(new SubmissionCounts(3, 2, 0, 1));
        assertThat(intake.submit(file, RECIPE.id(), 2, counts -> {}).counts())
                .isEqualTo(new SubmissionCounts(3, 0, 2, 1));
        assertThat(intake.submit(file, RECIPE.id(), ALL, counts -> {}).counts())
                .isEqualTo(new SubmissionCounts(4, 1, 2, 1));
    }

    @Test
    void shouldSayThatARecipeOrItsSpecIsNotPublished() throws Exception {
        intake.publish(aRecipe().id("lost").spec("nowhere").build());
        Path file = file("{\"prompt\": \"One?\"}");

        assertThatThrownBy(() -> intake.submit(file, "unknown", ALL, counts -> {}))
                .isInstanceOf(NotPublishedException.class)
                .hasMessage("the recipe \"unknown\" is not published; publish it first");
        assertThatThrownBy(() -> intake.submit(file, "lost", ALL, counts -> {}))
                .isInstanceOf(NotPublishedException.class)
                .hasMessage("the spec \"nowhere\" of the recipe \"lost\" is not published; publish it first");
    }

    @Test
    void shouldNotHideThatAFileCannotBeRead() {
        assertThatThrownBy(() -> intake.submit(folder.resolve("absent.jsonl"), RECIPE.id(), ALL, counts -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void shouldNoticeThatAFileChangesMeanwhile() throws Exception {
        Path file = file("{\"prompt\": \"One?\"}", "{\"prompt\": \"Two?\"}");

        assertThatThrownBy(() -> {
                    Sha256 other = Sha256.of("what it was");
                    try (Outlet outlet = outlet(BROKER.kafka())) {
                        new FileSubmission(
                                        file,
                                        other,
                                        new Versions(SPEC.ref(), RECIPE.ref()),
                                        outlet,
                                        IntakeMeters.of(METERS))
                                .run(4096, ALL, Seen.nothing(), counts -> {});
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("prompts.jsonl changed while it was read;");
    }

    @Test
    void shouldGiveUpInPlainWordsWhenTheBrokerIsGone() throws Exception {
        Path file = file("{\"prompt\": \"One?\"}");
        Map<String, Object> kafka = Map.of("bootstrap.servers", "127.0.0.1:1");

        assertThatThrownBy(() -> {
                    try (Outlet outlet = outlet(kafka)) {
                        new FileSubmission(
                                        file,
                                        Sha256.of(Files.readAllBytes(file)),
                                        new Versions(SPEC.ref(), RECIPE.ref()),
                                        outlet,
                                        IntakeMeters.of(METERS))
                                .run(4096, ALL, Seen.nothing(), counts -> {});
                    }
                })
                .isInstanceOf(NotAcknowledgedException.class)
                .hasMessage(
                        "prompts.jsonl: of 1 prompts the broker acknowledged 0, then no more (TimeoutException). Is it"
                                + " up? Submit the file again: what arrived is not submitted twice.");
    }

    @Test
    void shouldEndWhenItIsClosed() throws InterruptedException {
        Intake other = start(new SimpleMeterRegistry());
        assertThat(other.status().state()).isEqualTo(State.RUNNING);

        other.close();

        assertThat(other.status().state()).isEqualTo(State.CLOSING);
        assertThat(other.name()).isEqualTo("intake");
    }

    private void assertEachLineOnce(Sha256 content, int lines) {
        List<String> questions = of(content, Topics.PROMPTS).stream()
                .map(ConsumerRecord::value)
                .map(prompt -> prompt.messages().getFirst().content())
                .toList();
        assertThat(questions)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, lines)
                        .mapToObj("Question %d?"::formatted)
                        .toList());
    }

    /// What a content brought.
    private static <V> List<ConsumerRecord<PromptId, V>> of(Sha256 content, Topic<PromptId, V> topic) {
        return BROKER.records().all(topic).stream()
                .filter(found -> String.valueOf(header(found, Headers.POSITION)).startsWith(content + ":"))
                .toList();
    }

    private static Prompt promptAt(int line) {
        return aPrompt().asking("Question %d?".formatted(line - 1)).build();
    }

    private static Outlet outlet(Map<String, Object> kafka) {
        return new Outlet(
                Clients.producer(kafka, "test", Duration.ofSeconds(3)),
                10,
                Duration.ofSeconds(3),
                InstantSource.system());
    }

    private static Intake start(SimpleMeterRegistry registry) throws InterruptedException {
        IntakeSettings settings = Settings.of(IntakeSettings.class, Map.of("responsa.intake.max-line-bytes", "4096"));
        return Intake.start(settings, new ServiceEnvironment(BROKER.kafka(), registry, InstantSource.system()));
    }

    private Path file(String... lines) throws IOException {
        return file(Stream.of(lines));
    }

    private Path file(Stream<String> lines) throws IOException {
        return Files.write(folder.resolve("prompts.jsonl"), lines.toList());
    }
}
