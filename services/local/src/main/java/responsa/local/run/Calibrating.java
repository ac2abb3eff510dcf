package responsa.local.run;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import responsa.judge.domain.reward.RewardItem;
import responsa.judge.worker.Grader;
import responsa.local.assembly.Endpoints;
import responsa.local.calibration.CalibrationReport;
import responsa.local.calibration.Gold;
import responsa.local.calibration.KeptVerdicts;
import responsa.local.calibration.Labelled;
import responsa.local.calibration.RocPicture;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.folder.AtomicFile;
import responsa.local.folder.OutFolder;
import responsa.local.grading.VerdictRow;
import responsa.local.input.RunId;
import responsa.local.input.RunInputs;
import responsa.model.Models;
import responsa.model.OpenAiModels;
import responsa.stage.work.Answer;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Lets the judge of a recipe judge what people have labelled, and compares. Threads: the caller's leads, virtual ones
/// judge.
///
/// The CoT is hidden, every pass is asked for, no gate is asked, and the excerpt leaves worked examples out, since they
/// may be what is judged.
public final class Calibrating implements Callable<Integer> {
    private static final int IN_FLIGHT = 64;
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration OUTAGE = Duration.ofMinutes(5);
    private static final int TENTHS = 10;

    private final CalibrationPlan plan;
    private final Console console;
    private final StopRequest stop;
    private final Recipe recipe;
    private final AtomicInteger judged = new AtomicInteger();
    private final AtomicReference<String> failure = new AtomicReference<>("");

    Calibrating(CalibrationPlan plan, Console console, StopRequest stop) {
        this.plan = plan;
        this.console = console;
        this.stop = stop;
        Recipe of = plan.inputs().recipe();
        this.recipe = of.with(of.judging().hidingCot(true).auditing(1))
                .with(of.excerpting().withoutExamples());
    }

    /// One that ends at Ctrl-C and SIGTERM.
    public static Calibrating of(CalibrationPlan plan, Console console) {
        return new Calibrating(plan, console, StopRequest.bySignals(console));
    }

    /// Judges what is not judged yet, and writes report and picture.
    ///
    /// @return the exit code
    @Override
    public Integer call() throws IOException, InterruptedException {
        RunInputs inputs = plan.inputs();
        try (OutFolder out = OutFolder.take(plan.out(), id());
                KeptVerdicts kept = KeptVerdicts.open(out.path().resolve("verdicts.jsonl"));
                Endpoints endpoints = Endpoints.of(inputs);
                Models models = OpenAiModels.start(
                        endpoints.settings(), "calibrate", new SimpleMeterRegistry(), InstantSource.system())) {
            inputs.warnings().forEach(console::say);
            Optional<Integer> ended = judge(kept, models);
            return ended.isPresent() ? ended.get() : report(out, kept);
        }
    }

    /// @return the exit code if it ended before its time
    private Optional<Integer> judge(KeptVerdicts kept, Models models) throws InterruptedException {
        List<Gold> open = plan.gold().stream()
                .filter(gold -> !kept.holds(gold.row().id()))
                .toList();
        Grader grader = new Grader(plan.inputs().spec(), recipe, models);
        Semaphore slots = new Semaphore(IN_FLIGHT);
        OutagePatience patience = new OutagePatience(OUTAGE);
        int tenths = 0;
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            open.forEach(gold -> threads.execute(() -> judge(gold, grader, slots, kept)));
            while (judged.get() < open.size()) {
                patience.news(models.outages()).forEach(console::say);
                patience.exhausted(models.outages(), InstantSource.system().instant())
                        .ifPresent(why -> failure.compareAndSet("", why));
                if (!failure.get().isEmpty()) {
                    return Optional.of(failed());
                }
                if (stop.code().isPresent()) {
                    console.say("The calibration is stopped; the same command continues it.");
                    return stop.code();
                }
                int now = judged.get() * TENTHS / open.size();
                if (now > tenths && !plan.quiet()) {
                    console.say("%,d of %,d judged".formatted(judged.get(), open.size()));
                }
                tenths = now;
                Thread.sleep(TICK);
            }
            return failure.get().isEmpty() ? Optional.empty() : Optional.of(failed());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    private int failed() {
        console.say(failure.get());
        return ExitCode.FAILED;
    }

    private void judge(Gold gold, Grader grader, Semaphore slots, KeptVerdicts kept) {
        try {
            slots.acquire();
            try {
                kept.keep(row(gold, grader.grade(item(gold))));
            } finally {
                slots.release();
            }
            judged.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException unwritable) {
            failure.compareAndSet(
                    "", "%s: a verdict cannot be written: %s.".formatted(plan.out(), unwritable.getMessage()));
        } catch (RuntimeException failed) { // a thread begins here
            failure.compareAndSet(
                    "",
                    "A completion could not be judged: %s."
                            .formatted(failed.getClass().getName()));
        }
    }

    private RewardItem item(Gold gold) {
        String category = gold.row().asked().category();
        Spec spec = plan.inputs().spec();
        return new RewardItem(
                gold.row().asked().messages(),
                gold.row().cot(),
                gold.row().response(),
                category != null && spec.hasCategory(category) ? List.of(category) : List.of(),
                Map.of());
    }

    private VerdictRow row(Gold gold, Answer<VerdictRecord> answer) {
        String id = gold.row().id();
        return switch (answer) {
            case Answer.Given<VerdictRecord>(Verdict verdict) -> VerdictRow.of(id, verdict, recipe);
            case Answer.Given<VerdictRecord> other -> throw new IllegalStateException("a hearing ends in a verdict");
            case Answer.Dead<VerdictRecord> dead ->
                VerdictRow.undecided(
                        id, dead.detail(), VerdictRow.Basis.of(plan.inputs().spec(), recipe));
        };
    }

    private int report(OutFolder out, KeptVerdicts kept) {
        Map<String, VerdictRow> rows = kept.all();
        List<Labelled> labelled = plan.gold().stream()
                .map(gold -> labelled(gold, rows.get(gold.row().id())))
                .toList();
        CalibrationReport report = CalibrationReport.of(
                plan.inputs().spec().ref(), recipe, plan.inputs().standIn(), plan.precision(), labelled);
        try {
            AtomicFile.write(
                    out.path().resolve("calibration.json"),
                    Json.records().writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
            AtomicFile.write(
                    out.path().resolve("roc.svg"),
                    RocPicture.of(report.overall()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        console.print(report.lines());
        return ExitCode.DONE;
    }

    /// The lowest minimum over the criteria: a completion is as good as its worst side.
    private static Labelled labelled(Gold gold, VerdictRow row) {
        String policy = Optional.ofNullable(gold.row().asked().category()).orElse("");
        boolean decided = row.decision() != VerdictRow.Word.UNDECIDED;
        OptionalInt score = decided
                ? row.scores().values().stream().mapToInt(Integer::intValue).min()
                : OptionalInt.empty();
        return new Labelled(policy, gold.good(), score);
    }

    private RunId id() {
        return new RunId(Sha256.ofFields(List.of(
                        "calibration",
                        plan.inputs().spec().sha256().hex(),
                        recipe.ref().sha256().hex(),
                        plan.content().hex(),
                        plan.inputs().standIn() ? "stand-in" : "endpoints"))
                .shortened());
    }
}
