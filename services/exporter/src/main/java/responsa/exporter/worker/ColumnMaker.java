package responsa.exporter.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import responsa.exporter.domain.export.Measure;
import responsa.exporter.domain.export.Step;
import responsa.exporter.storage.Storage;

/// Makes columns of rows beside the thread that writes rows, since they are a third of the work of an export.
///
/// Threads: one uses it, the executor's make columns one file after the other.
/// Bound: [#MOST] files of rows wait, which lie on the disk.
final class ColumnMaker {
    static final int MOST = 8;

    private final Storage storage;
    private final Executor executor;
    private final Deque<Making> making = new ArrayDeque<>();

    /// @param executor of one thread, or of none but the caller's
    ColumnMaker(Storage storage, Executor executor) {
        this.storage = storage;
        this.executor = executor;
    }

    /// Begins to make a file.
    void begin(Step.Columns step) {
        making.add(new Making(step.file(), CompletableFuture.supplyAsync(() -> make(step), executor)));
    }

    /// Whether all are made, or one could not be.
    boolean isDone() {
        return making.stream().allMatch(each -> each.measure().isDone())
                || making.stream().anyMatch(each -> each.measure().isCompletedExceptionally());
    }

    /// Whether no more should be begun before some are made.
    boolean isFull() {
        return making.size() >= MOST;
    }

    /// Waits until all are made.
    ///
    /// @param made takes each file and what it is
    /// @throws IOException if one could not be made
    void await(BiConsumer<String, Measure> made) throws IOException, InterruptedException {
        while (!making.isEmpty()) {
            Making next = making.remove();
            made.accept(next.file(), measure(next));
        }
    }

    private static Measure measure(Making one) throws IOException, InterruptedException {
        try {
            return one.measure().get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException told -> throw told;
                case RuntimeException told -> throw told;
                default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }

    private Measure make(Step.Columns step) {
        try {
            storage.carryOut(step);
            try (InputStream bytes =
                    storage.read(step.file()).orElseThrow(() -> new NoSuchFileException(step.file()))) {
                return Measure.of(bytes);
            }
        } catch (IOException failed) {
            throw new CompletionException(failed);
        }
    }

    /// @param measure completes with what the file is
    private record Making(String file, CompletableFuture<Measure> measure) {}
}
