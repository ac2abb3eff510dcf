package responsa.benchmarks.plant;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Prompts on their way into intake, on a thread of their own.
final class Submission {
    private final FutureTask<?> task;

    private Submission(FutureTask<?> task) {
        this.task = task;
    }

    static Submission start(Callable<?> submitting) {
        FutureTask<?> task = new FutureTask<>(submitting);
        Thread.ofVirtual().name("submit").start(task);
        return new Submission(task);
    }

    /// @throws IOException if it failed
    void check() throws IOException, InterruptedException {
        if (!task.isDone()) {
            return;
        }
        try {
            task.get();
        } catch (ExecutionException failed) {
            throw new IOException("prompts could not be submitted", failed.getCause());
        }
    }
}
