package responsa.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.count.Calls;
import responsa.scripted.request.Task;
import responsa.scripted.script.Script;
import responsa.scripted.script.Strictness;
import responsa.system.Lanes;
import responsa.system.settled.Books;
import responsa.system.settled.Dataset;

/// A run that is killed, or told to end, is continued by the same command, and pays again only for what it had not yet.
@ResourceLock(Lanes.PROCESSES)
class CrashST {
    private static final Logger LOG = LoggerFactory.getLogger(CrashST.class);
    /// Longer than a run that stands still takes to say why.
    private static final Duration LONGEST_RUN = Duration.ofMinutes(8);
    /// Ten seconds for the calls under way, and as much again for everything else.
    private static final Duration LONGEST_HANDOVER = Duration.ofSeconds(30);
    private static final int MANY = 300;
    /// The scripted model plays all models under one name.
    private static final String SELF = "judging: {allow_self_judging: true}";

    private static final Script SLOW = Script.standard().withLatency("lognormal:400ms:0.8");
    /// Longer than a test's thread may be kept from a second call to the server after the first.
    private static final Script VERY_SLOW = Script.standard().withLatency("fixed:5s");
    private static final Strictness LENIENT = new Strictness(0, 0, 1);
    private static final int TERMINATED = 143;

    private static ScriptedModel model;
    private static @Nullable Dataset undisturbed;

    @TempDir
    static Path inPeace;

    @TempDir
    Path folder;

    @BeforeAll
    static void startModel() {
        model = ScriptedModel.start(ScriptedSettings.standard());
    }

    @AfterAll
    static void stopModel() {
        model.close();
    }

    @BeforeEach
    void forget() {
        model.release();
        play(Script.standard(), Script.standard());
        model.reset();
    }

    @Test
    void shouldGoOnWithoutLossOrRepeatedPaymentWhenKilledInTheMiddle() throws IOException, InterruptedException {
        Command command = command("killed", Prompts.mixed(MANY), SELF);
        play(SLOW, SLOW);
        Interruption killed;
        try (RunProcess first = command.start()) {
            first.await("500 answers", () -> answered() >= 500);
            killed = kill(first, command);
        }

        Settled settled = goOn(command, killed);

        assertThat(killed.underWay() + killed.unacknowledged()).isPositive();
        assertSettled(settled, MANY);
        assertThat(settled.dataset()).isEqualTo(undisturbed());
    }

    @Test
    void shouldRepeatOneCallWhenItIsStuckInFrontOfAThousandFinishedOnes() throws IOException, InterruptedException {
        int behind = 1_000;
        Command command =
                command("stuck", Prompts.ofOnePartition(behind + 1), "judging: {allow_self_judging: true, passes: 1}");
        model.hold(Prompts.MARK, Task.DRAFTER);
        Interruption killed;
        try (RunProcess first = command.start()) {
            first.await("all but one", () -> answered() == 2 * behind && inFlight() == 1);
            killed = kill(first, command);
        }

        assertThat(killed.underWay()).isEqualTo(1);
        Settled settled = goOn(command, killed);

        assertThat(killed.repeated(calls()))
                .filteredOn(again -> killed.asked().get(again.request()).answered() == 0)
                .hasSize(1);
        assertSettled(settled, behind + 1);
    }

    @Test
    void shouldCallOnlyTheMissingSamplesWhenTwoOfFourAreDone() throws IOException, InterruptedException {
        Command command = command(
                "samples",
                Prompts.marked(1),
                "{drafting: {samples: 4}, judging: {allow_self_judging: true, passes: 1}}");
        // Two are served and held, two wait; those that are let go give their slots to the others, which are held.
        play(VERY_SLOW.withSlots(2), Script.standard());
        model.hold(Prompts.MARK, Task.DRAFTER);
        Interruption killed;
        try (RunProcess first = command.start()) {
            first.await("four samples", () -> held() == 2 && inFlight() == 4);
            model.release();
            model.hold(Prompts.MARK, Task.DRAFTER);
            // What is judged stands in the topic of drafts.
            first.await("two samples judged", () -> answered() == 4 && held() == 2);
            killed = kill(first, command);
        }

        play(Script.standard(), Script.standard());
        assertThat(killed.underWay()).isEqualTo(2);
        Settled settled = goOn(command, killed);

        assertThat(killed.repeated(calls()))
                .filteredOn(again -> again.task().equals(Task.DRAFTER.id()))
                .hasSize(2)
                .allSatisfy(
                        again -> assertThat(killed.asked().get(again.request()).answered())
                                .isZero());
        assertThat(settled.standing().drafts()).hasSize(4);
        assertSettled(settled, 1);
    }

    @Test
    void shouldNotAskTheFirstPassAgainWhenKilledInTheSecondOfThree() throws IOException, InterruptedException {
        // As many as are asked at once before any endpoint has answered: held calls tell a limit nothing.
        int drafts = 24;
        Command command = command("passes", Prompts.marked(drafts), "judging: {allow_self_judging: true, passes: 3}");
        // No draft fails its first pass; the first passes take so long that the second ones are surely held.
        play(Script.standard(), VERY_SLOW.with(LENIENT));
        model.hold(Prompts.MARK, Task.JUDGE);
        Interruption killed;
        try (RunProcess first = command.start()) {
            first.await("all first passes", () -> held() == drafts);
            model.release();
            model.hold(Prompts.MARK, Task.JUDGE);
            first.await("all second passes", () -> answered() == 2 * drafts && held() == drafts);
            killed = kill(first, command);
        }
        play(Script.standard(), Script.standard().with(LENIENT));

        Settled settled = goOn(command, killed);

        assertThat(killed.underWay()).isEqualTo(drafts);
        assertThat(killed.repeated(calls()))
                .hasSize(drafts)
                .allSatisfy(
                        again -> assertThat(killed.asked().get(again.request()).answered())
                                .isZero());
        assertThat(settled.dataset().rows()).hasSize(drafts);
        assertSettled(settled, drafts);
    }

    @Test
    void shouldRepeatOnlyWhatWasCancelledWhenTerminated() throws IOException, InterruptedException {
        Command command = command("terminated", Prompts.mixed(MANY), SELF);
        play(SLOW, SLOW);
        model.hold(Prompts.MARK, Task.DRAFTER);
        Interruption ended;
        try (RunProcess first = command.start()) {
            first.await("500 answers and a stuck call", () -> answered() >= 500 && held() == 1);
            first.running().terminate();
            assertThat(first.running().awaitEnd(LONGEST_HANDOVER)).isEqualTo(TERMINATED);
            assertThat(first.running().said())
                    .contains("Stopping: calls under way may finish")
                    .contains("is stopped; the same command continues it.");
            ended = interruption(command);
        }
        long cancelled = model.counts().outcome("cancelled");

        Settled settled = goOn(command, ended);

        assertThat(cancelled).isEqualTo(1).isEqualTo(ended.underWay());
        assertThat(ended.repeats(calls())).isEqualTo(cancelled);
        assertSettled(settled, MANY);
        assertThat(settled.dataset()).isEqualTo(undisturbed());
    }

    private static void play(Script drafter, Script judge) {
        model.script(Command.DRAFTER, drafter);
        model.script(Command.JUDGE, judge);
    }

    private Command command(String name, List<String> prompts, String recipe) throws IOException {
        return Command.of(folder.resolve(name), model.url(), prompts, recipe);
    }

    /// What comes of the mixed prompts in one go; made by whoever asks first.
    private static Dataset undisturbed() throws IOException, InterruptedException {
        if (undisturbed == null) {
            play(Script.standard(), Script.standard());
            Command command = Command.of(inPeace, model.url(), Prompts.mixed(MANY), SELF);
            try (RunProcess run = command.start()) {
                assertThat(run.running().awaitEnd(LONGEST_RUN))
                        .as(run.running()::said)
                        .isZero();
            }
            undisturbed = Settled.of(command).dataset();
        }
        return undisturbed;
    }

    private static Interruption kill(RunProcess run, Command command) throws IOException, InterruptedException {
        run.running().kill();
        return interruption(command);
    }

    /// What there is when the server has seen the last connection go.
    private static Interruption interruption(Command command) throws IOException {
        Awaitility.await().until(() -> inFlight() == 0);
        return Interruption.of(
                calls(), Ledger.of(command.broker(), command.folder().resolve("ledger")));
    }

    /// Gives the same command once more, waits for its end, and holds it to the promise of the ledger.
    private static Settled goOn(Command command, Interruption before) throws IOException, InterruptedException {
        model.release();
        long start = System.nanoTime();
        Duration toFirstCall;
        try (RunProcess second = command.start()) {
            second.await("a call", () -> model.counts().requests() > before.calls());
            toFirstCall = Duration.ofNanos(System.nanoTime() - start);
            assertThat(second.running().awaitEnd(LONGEST_RUN))
                    .as(second.running()::said)
                    .isZero();
        }
        LOG.info(
                "{}: of {} calls {} were repeated; {} were under way, {} answered and not acknowledged; first call after {} ms",
                command.folder().getFileName(),
                before.calls(),
                before.repeats(calls()),
                before.underWay(),
                before.unacknowledged(),
                toFirstCall.toMillis());
        assertThat(before.violations(calls())).isEmpty();
        assertThat(before.repeats(calls())).isLessThanOrEqualTo(before.underWay() + before.unacknowledged());
        return Settled.of(command);
    }

    private static void assertSettled(Settled settled, long submitted) {
        assertThat(settled.books(submitted)).matches(Books::balance, "the books balance");
        assertThat(settled.violations()).isEmpty();
        assertThat(settled.exported())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(settled.dataset().rows().keySet());
    }

    private static Collection<Calls> calls() {
        return model.calls(1);
    }

    private static long answered() {
        return model.counts().outcome("answered");
    }

    private static long inFlight() {
        return model.counts().inFlight().now();
    }

    private static int held() {
        return model.counts().held();
    }
}
