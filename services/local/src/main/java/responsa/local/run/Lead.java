package responsa.local.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import responsa.local.assembly.Pipeline;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.folder.OutFolder;
import responsa.local.folder.RunFolder;
import responsa.local.input.RunInputs;
import responsa.local.progress.Progress;
import responsa.local.summary.Summary;
import responsa.local.summary.SummaryTable;
import responsa.local.watch.BooksWatch;
import responsa.local.watch.Report;
import responsa.model.Outage;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceStatus.State;

/// Leads a run whose services are started: submits, waits, verifies, closes. Threads: one.
final class Lead {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration NOTE_EVERY = Duration.ofSeconds(5);
    private static final Duration OUTAGE = Duration.ofMinutes(5);
    /// Longer than a transaction that a killed process left open can hold up its readers.
    private static final Duration LOST = Duration.ofMinutes(2);
    private static final Duration STUCK = Duration.ofMinutes(5);

    private final RunPlan plan;
    private final Console console;
    private final InstantSource clock;
    private final StopRequest stop;
    private final Supplier<String> fatal;
    private final OutagePatience patience = new OutagePatience(OUTAGE);
    private final Stillness stillness = new Stillness(LOST, STUCK);
    private final Progress progress;
    private final Limits limits;
    private Instant noted;

    /// @param begun when the run was started
    /// @param fatal what the broker cannot go on from; empty while it is well
    /// @param limits of the run's recipe
    Lead(
            RunPlan plan,
            Console console,
            InstantSource clock,
            Instant begun,
            StopRequest stop,
            Supplier<String> fatal,
            Limits limits) {
        this.limits = limits;
        this.plan = plan;
        this.console = console;
        this.clock = clock;
        this.stop = stop;
        this.fatal = fatal;
        this.noted = begun;
        this.progress = new Progress(console, plan.quiet(), begun);
    }

    /// @return the exit code
    /// @throws RunFailedException if the run cannot go on
    int lead(Pipeline pipeline, BooksWatch books, RunFolder folder, OutFolder out)
            throws IOException, InterruptedException {
        RunInputs inputs = plan.inputs();
        pipeline.intake().publish(inputs.spec());
        pipeline.intake().publish(inputs.recipe());
        Submitting submitting = Submitting.start(
                pipeline.intake(),
                inputs.recipe().id(),
                inputs.files(),
                name -> folder.input(name.toString()),
                console::say,
                books::submitted);
        try {
            while (stop.code().isEmpty()) {
                Report report = books.report();
                if (submitting.isFinished() && report.isSettled(submitting.lines())) {
                    return close(pipeline, books, folder, out, Optional.empty());
                }
                Optional<String> limit = submitting.isFinished()
                        ? limits.restsAt(report, pipeline.calls(), pipeline.statuses(), clock.instant())
                        : Optional.empty();
                if (limit.isPresent()) {
                    return close(pipeline, books, folder, out, limit);
                }
                check(pipeline, submitting, report);
                progress.tick(report.balance(), pipeline.services(), clock.instant());
                note(folder, NOTE_EVERY);
                Thread.sleep(TICK);
            }
            return stopped(folder);
        } finally {
            progress.end();
            submitting.stop();
        }
    }

    private void check(Pipeline pipeline, Submitting submitting, Report report) {
        refuse(Optional.of(fatal.get()).filter(message -> !message.isEmpty()));
        refuse(submitting.failure());
        refuse(pipeline.services().stream().filter(Lead::isFailed).findFirst().map(Lead::failure));
        List<Outage> outages = pipeline.outages();
        patience.news(outages).forEach(console::say);
        Instant now = clock.instant();
        refuse(patience.exhausted(outages, now));
        if (submitting.isFinished() && !limits.arePaused()) {
            refuse(stillness.reached(report, pipeline.calls(), pipeline.statuses(), now));
        }
    }

    /// @param limit at which the run rests, with what is in flight; empty where everything has settled
    private int close(Pipeline pipeline, BooksWatch books, RunFolder folder, OutFolder out, Optional<String> limit)
            throws IOException, InterruptedException {
        books.catchUp();
        Report report = books.report();
        pipeline.finish(out.path());
        note(folder, Duration.ZERO);
        RunInputs inputs = plan.inputs();
        Summary summary = Summary.of(
                        inputs.id().text(),
                        inputs.standIn(),
                        folder.card().spent(),
                        report.balance(),
                        report.drafts(),
                        report.spending())
                .withRetracted(report.retracted());
        summary.write(out.summary());
        progress.end();
        if (plan.bucket().isPresent()) {
            plan.bucket().get().accompany(out.path());
        }
        console.print(SummaryTable.lines(summary, plan.place()));
        List<String> problems = limit.isPresent() ? Verification.atRest(report) : Verification.problems(report);
        if (!problems.isEmpty()) {
            throw new RunFailedException(String.join("\n", problems));
        }
        limit.ifPresentOrElse(reached -> rest(report, reached), () -> folder.finish(clock.instant()));
        return ExitCode.DONE;
    }

    private void rest(Report report, String limit) {
        console.say("Run %s rests at a limit: %s. %d submissions are in flight and kept; the same command with a higher"
                        .formatted(plan.inputs().id(), limit, report.balance().inFlight())
                + " limit goes on with them, with --drain it settles them.");
    }

    private int stopped(RunFolder folder) {
        note(folder, Duration.ZERO);
        progress.end();
        console.say("Run %s is stopped; the same command continues it."
                .formatted(plan.inputs().id()));
        return stop.code().orElse(ExitCode.FAILED);
    }

    private void note(RunFolder folder, Duration atLeast) {
        Instant now = clock.instant();
        Duration since = Duration.between(noted, now);
        if (since.compareTo(atLeast) >= 0) {
            folder.note(since);
            noted = now;
        }
    }

    private static void refuse(Optional<String> problem) {
        problem.ifPresent(message -> {
            throw new RunFailedException(message);
        });
    }

    private static boolean isFailed(RunningService service) {
        return service.status().state() == State.FAILED;
    }

    private static String failure(RunningService service) {
        return "%s ended by itself: %s"
                .formatted(service.name(), service.status().detail());
    }
}
