package responsa.exporter.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import responsa.exporter.domain.export.Step;
import responsa.exporter.storage.Storage;

/// A disk on which only so many steps can be carried out; then every further one throws what the test wants.
final class TroubledStorage implements Storage {
    private final Storage disk;
    private final AtomicLong stepsLeft;
    private final Supplier<Exception> trouble;

    private TroubledStorage(Storage disk, long steps, Supplier<Exception> trouble) {
        this.disk = disk;
        this.stepsLeft = new AtomicLong(steps);
        this.trouble = trouble;
    }

    /// The disk is full after so many steps.
    static TroubledStorage full(Storage disk, long steps) {
        return new TroubledStorage(disk, steps, () -> new IOException("/data/out: No space left on device"));
    }

    /// The process dies after so many steps: its thread ends by what nobody catches there but its beginning.
    static TroubledStorage mortal(Storage disk, long steps) {
        return new TroubledStorage(disk, steps, () -> new IllegalStateException("killed by the test"));
    }

    void free(long steps) {
        stepsLeft.set(steps);
    }

    @Override
    public String name(String path) {
        return disk.name(path);
    }

    @Override
    public void prepare() throws IOException {
        disk.prepare();
    }

    @Override
    public Optional<? extends Hold> hold() throws IOException {
        return disk.hold();
    }

    @Override
    public @Nullable String writer() {
        return disk.writer();
    }

    @Override
    public void clear() throws IOException {
        disk.clear();
    }

    @Override
    public void carryOut(Step step) throws IOException {
        if (stepsLeft.getAndDecrement() <= 0) {
            switch (trouble.get()) {
                case IOException full -> throw full;
                case RuntimeException death -> throw death;
                case Exception other -> throw new AssertionError(other);
            }
        }
        disk.carryOut(step);
    }

    @Override
    public List<String> files() throws IOException {
        return disk.files();
    }

    @Override
    public Optional<InputStream> read(String path) throws IOException {
        return disk.read(path);
    }

    @Override
    public void letGo() {
        disk.letGo();
    }
}
