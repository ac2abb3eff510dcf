package responsa.local.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import responsa.broker.BrokerStartException;
import responsa.exporter.storage.UnusableOutputException;
import responsa.local.assembly.Cluster;
import responsa.local.assembly.JudgingPipeline;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.folder.OutFolder;
import responsa.local.folder.RunCard;
import responsa.local.folder.RunFolder;
import responsa.local.input.RunId;
import responsa.local.input.RunInputs;
import responsa.local.journal.RunLog;
import responsa.local.rejudge.RejudgeReport;
import responsa.local.rejudge.Results;
import responsa.local.rejudge.ResultsTail;
import responsa.local.rejudge.Survey;
import responsa.local.rejudge.Touch;
import responsa.stage.service.ServiceEnvironment;
import responsa.topics.creation.TopicCreationException;

/// Judges the dataset of a run again after a new release of its spec. Threads: the caller's leads.
public final class Rejudging implements Callable<Integer> {
    private final RejudgePlan plan;
    private final Console console;
    private final InstantSource clock;
    private final StopRequest stop;
    private final AtomicReference<String> fatal = new AtomicReference<>("");

    Rejudging(RejudgePlan plan, Console console, InstantSource clock, StopRequest stop) {
        this.plan = plan;
        this.console = console;
        this.clock = clock;
        this.stop = stop;
    }

    /// One that ends at Ctrl-C and SIGTERM.
    public static Rejudging of(RejudgePlan plan, Console console) {
        return new Rejudging(plan, console, InstantSource.system(), StopRequest.bySignals(console));
    }

    /// Judges to the end, or until it is stopped or fails; in both cases the same again goes on.
    ///
    /// @return the exit code
    /// @throws responsa.local.folder.UnusableFolderException if a folder cannot be had
    /// @throws responsa.local.input.UnusableInputException if there is no such run, or its judge is not there
    @Override
    public Integer call() throws InterruptedException {
        RunCard card = RejudgedRun.of(plan, clock.instant());
        try (RunFolder folder = RunFolder.reopen(plan.data(), card);
                RunLog _ = RunLog.open(folder.log(), console::say)) {
            return plan.dryRun() ? counted(folder) : judged(folder, new RunId(card.run()));
        } catch (IOException failed) {
            return failed(failed.getMessage());
        } catch (UncheckedIOException failed) {
            return failed(failed.getCause().getMessage());
        } catch (UnusableOutputException unusable) {
            console.say(String.valueOf(unusable.getMessage()));
            return ExitCode.MISUSED;
        } catch (RunFailedException
                | BrokerStartException
                | TopicCreationException
                | KafkaException
                | IllegalStateException failed) {
            return failed(fatal.get().isEmpty() ? failed.getMessage() : fatal.get());
        }
    }

    private int counted(RunFolder folder) throws IOException, InterruptedException {
        try (Cluster cluster = cluster(folder)) {
            cluster.makeTopics(console::say);
            Results results = new Results();
            try (ResultsTail tail = ResultsTail.open(cluster.kafka(), results)) {
                tail.catchUp();
            }
            Touch touch = touch();
            Survey survey = new Survey(touch, results);
            survey.read(cluster.kafka(), (partition, draft) -> {});
            console.print(RejudgeReport.of(touch.change(), survey, results).lines());
            console.say("Nothing was judged, published or written: this was --dry-run.");
            return ExitCode.DONE;
        }
    }

    private int judged(RunFolder folder, RunId run) throws IOException, InterruptedException {
        MeterRegistry meters = new SimpleMeterRegistry();
        try (OutFolder out = OutFolder.take(plan.out(), run);
                Cluster cluster = cluster(folder)) {
            cluster.makeTopics(console::say);
            Results results = new Results();
            try (ResultsTail tail = ResultsTail.open(cluster.kafka(), results)) {
                tail.catchUp();
                Touch touch = touch();
                Survey survey = new Survey(touch, results);
                survey.read(cluster.kafka(), (partition, draft) -> {});
                RunInputs inputs = new RejudgeInputs(plan).of(cluster.kafka(), survey);
                announce(run, survey);
                ServiceEnvironment environment = new ServiceEnvironment(cluster.kafka(), meters, clock);
                try (JudgingPipeline pipeline =
                        JudgingPipeline.start(inputs, run, folder.state(), out.path(), environment)) {
                    return new RejudgeLead(plan, console, clock, stop, fatal::get)
                            .lead(pipeline, tail, new RejudgeLead.Work(cluster.kafka(), touch, survey, results), out);
                }
            }
        } finally {
            meters.close();
        }
    }

    private void announce(RunId run, Survey survey) {
        console.say("Run %s: %,d of %,d tuples under %s are touched by %s."
                .formatted(
                        run,
                        survey.touched().size(),
                        survey.tuples(),
                        plan.from().file(),
                        plan.to().file()));
    }

    private Touch touch() {
        return new Touch(plan.from().spec(), plan.to().spec());
    }

    private Cluster cluster(RunFolder folder) {
        return plan.cluster().map(Cluster::at).orElseGet(() -> Cluster.embedded(folder.broker(), fatal::set));
    }

    private int failed(String message) {
        console.say("%s The same command goes on.".formatted(message));
        return ExitCode.FAILED;
    }
}
