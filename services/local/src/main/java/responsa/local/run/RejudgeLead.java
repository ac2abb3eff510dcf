package responsa.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import responsa.local.assembly.JudgingPipeline;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.folder.OutFolder;
import responsa.local.rejudge.JudgeQueue;
import responsa.local.rejudge.RejudgeReport;
import responsa.local.rejudge.Results;
import responsa.local.rejudge.ResultsTail;
import responsa.local.rejudge.Survey;
import responsa.local.rejudge.Touch;
import responsa.local.summary.Summary;
import responsa.model.Outage;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceStatus.State;
import responsa.topics.declared.Topics;
import responsa.topics.record.Spec;

/// Leads a rejudgement whose services are started: publishes the release, queues, waits, closes. Threads: one.
final class RejudgeLead {
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final Duration OUTAGE = Duration.ofMinutes(5);
    /// Longer than a transaction that a killed process left open can hold up its readers.
    private static final Duration STILL = Duration.ofMinutes(2);

    private final RejudgePlan plan;
    private final Console console;
    private final InstantSource clock;
    private final StopRequest stop;
    private final Supplier<String> fatal;
    private final OutagePatience patience = new OutagePatience(OUTAGE);
    private Instant moved;
    private Instant told;
    private RejudgeReport.Counts last = RejudgeReport.Counts.NONE;

    RejudgeLead(RejudgePlan plan, Console console, InstantSource clock, StopRequest stop, Supplier<String> fatal) {
        this.plan = plan;
        this.console = console;
        this.clock = clock;
        this.stop = stop;
        this.fatal = fatal;
        this.moved = clock.instant();
        this.told = moved;
    }

    /// @param kafka client properties
    /// @param survey of the dataset as it was found
    record Work(Map<String, Object> kafka, Touch touch, Survey survey, Results results) {
        RejudgeReport report() {
            return RejudgeReport.of(touch.change(), survey, results);
        }

        RejudgeReport.Counts counts() {
            return RejudgeReport.Counts.of(survey.touched().keySet(), results);
        }
    }

    /// @return the exit code
    /// @throws RunFailedException if it cannot go on
    int lead(JudgingPipeline pipeline, ResultsTail tail, Work work, OutFolder out)
            throws IOException, InterruptedException {
        publish(pipeline, work.survey());
        queue(work);
        while (work.counts().waiting() > 0) {
            if (stop.code().isPresent()) {
                console.say("The rejudgement is stopped; the same command goes on.");
                return stop.code().get();
            }
            check(pipeline, work);
            tell(work);
            tail.poll();
        }
        tail.catchUp();
        pipeline.finish();
        return close(work, out);
    }

    /// Under the ids that the spec has in the dataset, so that new submissions to it use the release. Its file may be
    /// called otherwise.
    private void publish(JudgingPipeline pipeline, Survey survey) throws InterruptedException {
        Spec to = plan.to().spec();
        Set<String> ids = survey.specIds();
        for (String id : ids.isEmpty() ? Set.of(plan.from().spec().id()) : ids) {
            pipeline.intake().publish(new Spec(id, to.sha256(), to.title(), to.policies(), to.sections(), to.source()));
        }
    }

    private void queue(Work work) throws IOException {
        try (JudgeQueue queue = JudgeQueue.open(work.kafka())) {
            new Survey(work.touch(), work.results()).read(work.kafka(), queue);
            long added = queue.flush();
            long before = work.survey().touched().size() - added;
            if (before > 0) {
                console.say("%,d of them were queued before; %,d are queued now.".formatted(before, added));
            }
        }
    }

    private void check(JudgingPipeline pipeline, Work work) {
        refuse(Optional.of(fatal.get()).filter(message -> !message.isEmpty()));
        refuse(pipeline.services().stream()
                .filter(service -> service.status().state() == State.FAILED)
                .findFirst()
                .map(RejudgeLead::failure));
        List<Outage> outages = pipeline.outages();
        patience.news(outages).forEach(console::say);
        Instant now = clock.instant();
        refuse(patience.exhausted(outages, now));
        RejudgeReport.Counts counts = work.counts();
        if (!counts.equals(last) || pipeline.works()) {
            last = counts;
            moved = now;
        } else if (!now.isBefore(moved.plus(STILL))) {
            throw new RunFailedException(
                    "Nothing moves any more, and %,d rejudgements have no end; %s and %s may tell why."
                            .formatted(
                                    counts.waiting(),
                                    Topics.deadLetters("judge").name(),
                                    Topics.deadLetters("router").name()));
        }
    }

    private void tell(Work work) {
        Instant now = clock.instant();
        if (!plan.quiet() && !now.isBefore(told.plus(LINE_EVERY))) {
            told = now;
            RejudgeReport.Counts counts = work.counts();
            console.say("%,d of %,d judged again: %,d confirmed, %,d retracted, %,d undecided, %,d failed"
                    .formatted(
                            counts.all() - counts.waiting(),
                            counts.all(),
                            counts.confirmed(),
                            counts.retracted(),
                            counts.undecided(),
                            counts.failed()));
        }
    }

    private int close(Work work, OutFolder out) throws IOException {
        RejudgeReport report = work.report();
        report.write(out.path());
        if (Files.exists(out.summary())) {
            Summary.read(out.summary())
                    .withRetracted(work.results().retracted())
                    .write(out.summary());
        }
        console.print(report.lines());
        if (report.touched().failed() > 0) {
            console.say("%,d tuples were judged by nobody and stay; %s tells why."
                    .formatted(report.touched().failed(), out.path().resolve("dead")));
        }
        return ExitCode.DONE;
    }

    private static void refuse(Optional<String> problem) {
        problem.ifPresent(message -> {
            throw new RunFailedException(message);
        });
    }

    private static String failure(RunningService service) {
        return "%s ended by itself: %s."
                .formatted(service.name(), service.status().detail());
    }
}
