package responsa.model;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import responsa.topics.record.Message;
import responsa.topics.record.Role;
import responsa.topics.record.Sampling;

/// By hand: what so many calls in flight cost one client, against an endpoint of another process. Prints a line every
/// five seconds; the last but one column is heap in use after a collection.
///
/// `java -Xmx512m -cp … responsa.model.ManyCalls http://127.0.0.1:8000/v1 4096 60 [LIMIT]`
final class ManyCalls {
    private static final int SYSTEM_CHARACTERS = 1_500;
    private static final int EVERY_SECONDS = 5;

    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong others = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private ManyCalls() {}

    /// @param args URL, callers, seconds, and where it is to be fixed the limit
    public static void main(String[] args) throws InterruptedException, IOException {
        String url = args[0];
        TestSettings.At at = args.length > 3
                ? TestSettings.At.limited("default", url, Integer.parseInt(args[3]))
                : TestSettings.At.keyless("default", url);
        new ManyCalls().run(TestSettings.of("default").tries(6).at(at), args);
    }

    private void run(TestSettings settings, String[] args) throws InterruptedException, IOException {
        int callers = Integer.parseInt(args[1]);
        try (Models models = OpenAiModels.start(settings, "by-hand", meters, InstantSource.system())) {
            List<Thread> threads = IntStream.range(0, callers)
                    .mapToObj(caller -> Thread.ofVirtual().start(() -> call(models, caller)))
                    .toList();
            for (int second = 0; second < Integer.parseInt(args[2]); second += EVERY_SECONDS) {
                TimeUnit.SECONDS.sleep(EVERY_SECONDS);
                print(System.out, second + EVERY_SECONDS);
            }
            threads.forEach(Thread::interrupt);
        }
    }

    private void call(Models models, int caller) {
        try {
            for (long seed = caller; ; seed += 1_000_000) {
                Completion ended = models.complete(request(seed));
                (ended instanceof Completion.Answered ? answered : others).incrementAndGet();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static ModelRequest request(long seed) {
        List<Message> messages = List.of(
                new Message(Role.SYSTEM, "<spec>\n" + "Be fair. ".repeat(SYSTEM_CHARACTERS / 9) + "\n</spec>"),
                new Message(Role.USER, "How many are " + seed + " and one?"));
        return new ModelRequest(
                "default", messages, new Sampling(1, 1, 1_024, seed), null, null, Duration.ofMinutes(30));
    }

    private void print(PrintStream out, int second) throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("");
        out.printf(
                "%4d s  limit %.0f  in flight %.0f  waiting %.0f  answered %d  others %d  heap %d MB  %s%n",
                second,
                gauge("limit"),
                gauge("in-flight"),
                gauge("waiting"),
                answered.get(),
                others.get(),
                heap >> 20,
                resident.replaceAll("\\s+", " "));
    }

    private double gauge(String name) {
        return meters.get("responsa.model." + name).gauge().value();
    }
}
