package responsa.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.kafka.TestRecords.header;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
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
    final TestBroker broker = TestBroker.with(1, Topics.SPECS, Topics.RECIPES);

    @TempDir
    Path folder;

    private final Spec spec = aSpec().build();
    private final Recipe recipe = aRecipe().build();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Intake intake;

    @BeforeEach
    void startIntake() throws InterruptedException {
        broker.create(3, Topics.PROMPTS, Topics.REJECTED);
        intake = start(meters);
        intake.publish(spec);
        intake.publish(recipe);
    }

    @AfterEach
    void closeIntake() {
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

        SubmissionReport report = intake.submit(file, recipe.id(), ALL, progress::add);

        assertThat(report.counts()).isEqualTo(new SubmissionCounts(3, 2, 0, 1));
        assertThat(progress).last().isEqualTo(report.counts());
        assertThat(report.content()).isEqualTo(Sha256.of(Files.readAllBytes(file)));
        assertThat(report.messages())
                .containsExactly(
                        "prompts.jsonl:3: messages[0].role is \"bot\"; use system, developer, user, assistant or"
                                + " tool. The line went to rejected, the other 2 go on.");
        assertThat(meters.counter("responsa.records.out", "service", "intake").count())
                .isEqualTo(2);
        assertThat(intake.status().done()).isEqualTo(3);
    }

    @Test
    void shouldWriteAPromptWithItsVersionsPositionAndCase() throws Exception {
        Path file = file("{\"id\": \"a\", \"prompt\": \"One?\", \"category\": \"privacy\"}");

        SubmissionReport report = intake.submit(file, recipe.id(), ALL, counts -> {});

        ConsumerRecord<PromptId, Prompt> found =
                broker.records().all(Topics.PROMPTS).getFirst();
        Prompt prompt = found.value();
        assertThat(found.key()).isEqualTo(prompt.id());
        assertThat(prompt)
                .returns(spec.ref(), Prompt::spec)
                .returns(recipe.ref(), Prompt::recipe)
                .returns("privacy", Prompt::category)
                .returns(Map.of("id", "a"), Prompt::metadata);
        assertThat(header(found, Headers.POSITION)).isEqualTo(report.content() + ":1");
        assertThat(header(found, Headers.CASE)).isEqualTo(prompt.caseId().toString());
    }

    @Test
    void shouldKeepWhatIsUnreadableWithItsReason() throws Exception {
        String tooLong = "{\"prompt\": \"%s\"}".formatted("x".repeat(5000));
        Path file = file(tooLong, "{\"prompt\": \"Two?\"}");

        SubmissionReport report = intake.submit(file, recipe.id(), ALL, counts -> {});

        ConsumerRecord<PromptId, Rejection> found =
                broker.records().all(Topics.REJECTED).getFirst();
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
        intake.submit(file, recipe.id(), ALL, counts -> {});

        SubmissionReport again = intake.submit(file, recipe.id(), ALL, counts -> {});

        assertThat(again.counts()).isEqualTo(new SubmissionCounts(3, 0, 2, 1));
        assertThat(again.messages()).hasSize(1);
        assertThat(broker.records().all(Topics.PROMPTS)).hasSize(2);
        assertThat(broker.records().all(Topics.REJECTED)).hasSize(1);
    }

    @Test
    void shouldGoOnWhereAnInterruptedSubmissionStopped() throws Exception {
        Path file = file(IntStream.range(0, 500).mapToObj("{\"prompt\": \"Question %d?\"}"::formatted));
        assertThatThrownBy(() -> intake.submit(file, recipe.id(), ALL, counts -> {
                    if (counts.lines() == 200) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(InterruptedException.class);
        intake.close();
        intake = start(new SimpleMeterRegistry());

        SubmissionReport report = intake.submit(file, recipe.id(), ALL, counts -> {});

        assertThat(report.counts().prompts()).isEqualTo(500);
        assertThat(report.counts().alreadyThere()).isBetween(1L, 200L);
        assertEachLineOnce(500);
    }

    @Test
    void shouldFillTheHolesThatASubmissionLeft() throws Exception {
        Path file = file(IntStream.range(0, 50).mapToObj("{\"prompt\": \"Question %d?\"}"::formatted));
        Sha256 content = Sha256.of(Files.readAllBytes(file));
        for (int line : List.of(1, 2, 17, 50)) {
            Prompt there = promptAt(line);
            broker.records().send(Topics.PROMPTS, there.id(), there, Map.of(Headers.POSITION, content + ":" + line));
        }

        SubmissionReport report = intake.submit(file, recipe.id(), ALL, counts -> {});

        assertThat(report.counts()).isEqualTo(new SubmissionCounts(50, 46, 4, 0));
        assertEachLineOnce(50);
    }

    @Test
    void shouldSubmitAgainUnderAnotherVersion() throws Exception {
        Path file = file("{\"prompt\": \"One?\"}", "nothing");
        intake.submit(file, recipe.id(), ALL, counts -> {});
        intake.publish(aSpec().title("Another version").build());

        SubmissionReport report = intake.submit(file, recipe.id(), ALL, counts -> {});

        assertThat(report.counts()).isEqualTo(new SubmissionCounts(2, 1, 0, 1));
        assertThat(broker.records().values(Topics.PROMPTS))
                .extracting(Prompt::spec)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(broker.records().all(Topics.REJECTED)).hasSize(1);
    }

    @Test
    void shouldNotMixFilesThatHoldTheSamePrompt() throws Exception {
        Path one = file("{\"prompt\": \"One?\"}");
        intake.submit(one, recipe.id(), ALL, counts -> {});
        Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"prompt\":\"One?\"}\n");

        assertThat(intake.submit(other, recipe.id(), ALL, counts -> {}).counts().submitted())
                .isOne();
    }

    @Test
    void shouldStopAtTheLimit() throws Exception {
        Path file = file("{\"prompt\": \"One?\"}", "nothing", "{\"prompt\": \"Two?\"}", "{\"prompt\": \"Three?\"}");

        assertThat(intake.submit(file, recipe.id(), 2, counts -> {}).counts())
                .isEqualTo(new SubmissionCounts(3, 2, 0, 1));
        assertThat(intake.submit(file, recipe.id(), 2, counts -> {}).counts())
                .isEqualTo(new SubmissionCounts(3, 0, 2, 1));
        assertThat(intake.submit(file, recipe.id(), ALL, counts -> {}).counts())
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
        assertThatThrownBy(() -> intake.submit(folder.resolve("absent.jsonl"), recipe.id(), ALL, counts -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void shouldNoticeThatAFileChangesMeanwhile() throws Exception {
        Path file = file("{\"prompt\": \"One?\"}", "{\"prompt\": \"Two?\"}");

        assertThatThrownBy(() -> {
                    Sha256 other = Sha256.of("what it was");
                    try (Outlet outlet = outlet(broker.kafka())) {
                        new FileSubmission(
                                        file,
                                        other,
                                        new Versions(spec.ref(), recipe.ref()),
                                        outlet,
                                        IntakeMeters.of(meters))
                                .run(4096, ALL, Seen.nothing(), counts -> {});
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("prompts.jsonl changed while it was read;");
    }

    @Test
    void shouldGiveUpInPlainWordsWhenTheBrokerIsGone() throws Exception {
        Path file = file("{\"prompt\": \"One?\"}");
        intake.close();
        Map<String, Object> kafka = broker.kafka();
        broker.stop();

        assertThatThrownBy(() -> {
                    try (Outlet outlet = outlet(kafka)) {
                        new FileSubmission(
                                        file,
                                        Sha256.of(Files.readAllBytes(file)),
                                        new Versions(spec.ref(), recipe.ref()),
                                        outlet,
                                        IntakeMeters.of(meters))
                                .run(4096, ALL, Seen.nothing(), counts -> {});
                    }
                })
                .isInstanceOf(NotAcknowledgedException.class)
                .hasMessage(
                        "prompts.jsonl: of 1 prompts the broker acknowledged 0, then no more (TimeoutException). Is it"
                                + " up? Submit the file again: what arrived is not submitted twice.");
    }

    @Test
    void shouldEndWhenItIsClosed() {
        assertThat(intake.status().state()).isEqualTo(State.RUNNING);

        intake.close();

        assertThat(intake.status().state()).isEqualTo(State.CLOSING);
        assertThat(intake.name()).isEqualTo("intake");
    }

    private void assertEachLineOnce(int lines) {
        List<String> questions = broker.records().values(Topics.PROMPTS).stream()
                .map(prompt -> prompt.messages().getFirst().content())
                .toList();
        assertThat(questions)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, lines)
                        .mapToObj("Question %d?"::formatted)
                        .toList());
    }

    private Prompt promptAt(int line) {
        return aPrompt().asking("Question %d?".formatted(line - 1)).build();
    }

    private static Outlet outlet(Map<String, Object> kafka) {
        return new Outlet(
                Clients.producer(kafka, "test", Duration.ofSeconds(3)),
                10,
                Duration.ofSeconds(3),
                InstantSource.system());
    }

    private Intake start(SimpleMeterRegistry registry) throws InterruptedException {
        IntakeSettings settings = Settings.of(IntakeSettings.class, Map.of("responsa.intake.max-line-bytes", "4096"));
        return Intake.start(settings, new ServiceEnvironment(broker.kafka(), registry, InstantSource.system()));
    }

    private Path file(String... lines) throws IOException {
        return file(Stream.of(lines));
    }

    private Path file(Stream<String> lines) throws IOException {
        return Files.write(folder.resolve("prompts.jsonl"), lines.toList());
    }
}
