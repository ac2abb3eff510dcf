package responsa.benchmarks.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.benchmarks.stages.Stages;
import responsa.broker.EmbeddedBroker;
import responsa.local.Responsa;
import responsa.local.journal.RunLog;
import responsa.scripted.ScriptedMain;

/// The other side of a [JavaProcess]: what runs in it, until whoever started it goes away.
public final class Companion {
    /// The word that a command line of the benchmark's program begins with in such a process.
    public static final String WORD = "companion";

    private static final Logger LOG = LoggerFactory.getLogger(Companion.class);
    private static final int GONE = 3;
    private static final int EVERY_SECONDS = 2;

    private Companion() {}

    /// Runs a broker, the scripted model, stages, or the product's own command line.
    ///
    /// @param arguments of the process, [#WORD] first
    /// @param out is told the broker's address, or how the stages are
    /// @return the exit code
    public static int run(String[] arguments, PrintStream out) throws IOException, InterruptedException {
        Thread.ofPlatform().name("parent").daemon().start(Companion::endWithParent);
        List<String> left = Arrays.asList(arguments).subList(3, arguments.length);
        try (RunLog _ = RunLog.open(Path.of(arguments[2]), warning -> {})) {
            return run(arguments[1], left, out);
        }
    }

    private static int run(String role, List<String> left, PrintStream out) throws InterruptedException {
        return switch (role) {
            case BrokerProcess.ROLE -> broker(Path.of(left.getFirst()), out);
            case ModelProcess.ROLE -> ScriptedMain.commandLine().execute(left.toArray(String[]::new));
            case ProductProcess.ROLE -> product(left);
            case StagesProcess.ROLE -> stages(left, out);
            default -> throw new IllegalArgumentException(role + " is no companion");
        };
    }

    private static int broker(Path data, PrintStream out) throws InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data)) {
            out.println(broker.bootstrap());
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private static int product(List<String> arguments) {
        Responsa.main(arguments.toArray(String[]::new));
        return 0;
    }

    /// Says a line when all have started, and from then on how much heap is in use.
    private static int stages(List<String> left, PrintStream out) throws InterruptedException {
        Map<String, String> values = left.stream()
                .skip(2)
                .map(value -> value.split("=", 2))
                .collect(Collectors.toMap(value -> value[0], value -> value[1]));
        List<String> names = List.of(left.get(1).split(","));
        CountDownLatch never = new CountDownLatch(1);
        try (Stages _ = Stages.start(names, values, Map.of("bootstrap.servers", left.getFirst()))) {
            do {
                out.println(Weight.heap());
            } while (!never.await(EVERY_SECONDS, TimeUnit.SECONDS));
        }
        return 0;
    }

    /// Standard input ends when the process at its other end does.
    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            LOG.debug("standard input is closed", closed);
        }
        Runtime.getRuntime().halt(GONE);
    }
}
