package responsa.local.assembly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.service.RunningService;

/// Services that start together and end together, each on a thread of its own. Threads: the one that owns it.
final class Fleet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
    /// Longer than every service's own bound, so that it is met only by what hangs.
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final List<FutureTask<? extends RunningService>> tasks = new ArrayList<>();

    /// Begins to start a service.
    ///
    /// @return the service, once [#awaitStart] has returned
    <S extends RunningService> Supplier<S> launch(Callable<S> start) {
        FutureTask<S> task = new FutureTask<>(start);
        tasks.add(task);
        // No virtual threads: they load the same classes at once, which pins their carriers; on two cores the one that
        // holds the loader's lock may then find no carrier to go on with, and none of them ever starts.
        Thread.ofPlatform().name("responsa-start").daemon().start(task);
        return task::resultNow;
    }

    /// Returns when all are started.
    ///
    /// @throws RuntimeException what the first that cannot start has thrown
    void awaitStart() throws InterruptedException {
        for (FutureTask<? extends RunningService> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException refused) {
                throw refused.getCause() instanceof RuntimeException told
                        ? told
                        : new IllegalStateException(refused.getCause());
            }
        }
    }

    /// Those that are started, in the order of their launch.
    List<RunningService> services() {
        return tasks.stream()
                .filter(task -> task.state() == FutureTask.State.SUCCESS)
                .map(FutureTask::resultNow)
                .<RunningService>map(RunningService.class::cast)
                .toList();
    }

    @Override
    public void close() {
        tasks.stream().filter(task -> !task.isDone()).forEach(task -> task.cancel(true));
        List<RunningService> open = services();
        CountDownLatch ended = new CountDownLatch(open.size());
        open.forEach(service -> Thread.ofVirtual().name("responsa-end").start(() -> end(service, ended)));
        try {
            if (!ended.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Not all services ended within {}; what they acknowledged is kept", LONGEST_END);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(RunningService service, CountDownLatch ended) {
        try {
            service.close();
        } catch (RuntimeException failed) { // a thread begins here
            LOG.warn("{} did not end well: {}", service.name(), failed.toString());
        } finally {
            ended.countDown();
        }
    }
}
