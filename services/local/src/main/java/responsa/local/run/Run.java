package responsa.local.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import responsa.broker.BrokerStartException;
import responsa.exporter.storage.UnusableOutputException;
import responsa.local.assembly.Cluster;
import responsa.local.assembly.Pipeline;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.folder.OutFolder;
import responsa.local.folder.RunFolder;
import responsa.local.input.RunInputs;
import responsa.local.journal.RunLog;
import responsa.local.summary.Summary;
import responsa.local.summary.SummaryTable;
import responsa.local.watch.BooksWatch;
import responsa.stage.service.ServiceEnvironment;
import responsa.topics.creation.TopicCreationException;

/// A run. Threads: the caller's leads.
public final class Run implements Callable<Integer> {
    private final RunPlan plan;
    private final Console console;
    private final InstantSource clock;
    private final StopRequest stop;

    Run(RunPlan plan, Console console, InstantSource clock, StopRequest stop) {
        this.plan = plan;
        this.console = console;
        this.clock = clock;
        this.stop = stop;
    }

    /// A run that ends at Ctrl-C and SIGTERM.
    public static Run of(RunPlan plan, Console console) {
        return new Run(plan, console, InstantSource.system(), StopRequest.bySignals(console));
    }

    /// Runs to the end, or until it is stopped or fails; in both cases the same again goes on.
    ///
    /// @return the exit code
    /// @throws responsa.local.folder.UnusableFolderException if a folder cannot be had
    @Override
    public Integer call() throws InterruptedException {
        Instant begun = clock.instant();
        RunInputs inputs = plan.inputs();
        try (OutFolder out = OutFolder.take(plan.out(), inputs.id());
                RunFolder folder = RunFolder.take(plan.data(), inputs, begun)) {
            inputs.warnings().forEach(console::say);
            if (folder.card().finishedAt() != null && out.isComplete()) {
                return again(out);
            }
            try (RunLog _ = RunLog.open(folder.log(), console::say)) {
                return run(folder, out, begun);
            }
        } catch (IOException failed) {
            return failed(failed);
        } catch (UncheckedIOException failed) {
            return failed(failed.getCause());
        }
    }

    private int again(OutFolder out) throws IOException {
        console.say("Run %s is finished already; its dataset is in %s."
                .formatted(plan.inputs().id(), plan.place()));
        console.print(SummaryTable.lines(Summary.read(out.summary()), plan.place()));
        return ExitCode.DONE;
    }

    private int run(RunFolder folder, OutFolder out, Instant begun) throws IOException, InterruptedException {
        AtomicReference<String> fatal = new AtomicReference<>("");
        MeterRegistry meters = new SimpleMeterRegistry();
        announce(folder);
        try (Cluster cluster = cluster(folder, fatal)) {
            cluster.makeTopics(console::say);
            folder.brokerAt(String.valueOf(cluster.kafka().get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)));
            ServiceEnvironment environment = new ServiceEnvironment(cluster.kafka(), meters, clock);
            try (BooksWatch books =
                            BooksWatch.start(cluster.kafka(), plan.inputs().scope(), meters);
                    Pipeline pipeline = Pipeline.start(
                            plan.inputs(), plan.given(), folder.state(), plan.output(out.path()), environment);
                    Limits limits = Limits.impose(plan.inputs().recipe().id(), plan.control(), cluster.kafka())) {
                return new Lead(plan, console, clock, begun, stop, fatal::get, limits)
                        .lead(pipeline, books, folder, out);
            }
        } catch (UnusableOutputException unusable) {
            console.say(String.valueOf(unusable.getMessage()));
            return ExitCode.MISUSED;
        } catch (RunFailedException
                | BrokerStartException
                | TopicCreationException
                | KafkaException
                | IllegalStateException failed) {
            return failed(fatal.get().isEmpty() ? String.valueOf(failed.getMessage()) : fatal.get());
        } finally {
            meters.close();
        }
    }

    private Cluster cluster(RunFolder folder, AtomicReference<String> fatal) {
        return plan.cluster().map(Cluster::at).orElseGet(() -> Cluster.embedded(folder.broker(), fatal::set));
    }

    private void announce(RunFolder folder) {
        boolean goesOn = !folder.card().spent().equals(Duration.ZERO);
        console.say("Run %s %s: %s, %d policies."
                .formatted(
                        plan.inputs().id(),
                        goesOn ? "goes on" : "starts",
                        plan.inputs().spec().title(),
                        plan.inputs().spec().policies().size()));
        if (plan.inputs().standIn()) {
            console.say("No model was named: the scripted model, a stand-in, answers. %s name one."
                    .formatted(plan.given().isPresent() ? "--judge-url and --judge-model" : "--model-url and --model"));
        }
    }

    private int failed(IOException file) {
        return failed("A file cannot be read or written: %s. The same command continues the run."
                .formatted(file.getMessage()));
    }

    private int failed(String message) {
        console.say(message);
        return ExitCode.FAILED;
    }
}
