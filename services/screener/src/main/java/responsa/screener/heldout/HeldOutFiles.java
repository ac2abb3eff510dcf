package responsa.screener.heldout;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import responsa.screener.domain.heldout.HeldOutIndex;
import responsa.screener.domain.heldout.HeldOutPrompt;

/// All held-out files of a screener, and their indexes: one for every length of n-grams that a recipe asks for, built
/// when it first does. What a file holds then is what counts. Threads: any.
public final class HeldOutFiles {
    private final List<Path> files;
    private final Map<Integer, HeldOutIndex> indexes = new ConcurrentHashMap<>();

    private HeldOutFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /// Those at these places. They are read through once, so that what cannot be used is told at the start.
    ///
    /// @throws UnusableHeldOutException if a file or a line of it cannot be read
    public static HeldOutFiles of(List<Path> files) {
        HeldOutFiles all = new HeldOutFiles(files);
        all.read(prompt -> {});
        return all;
    }

    /// Whether there are none.
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /// The index of all of them.
    ///
    /// @param length how many words in a row are compared
    /// @throws UnusableHeldOutException if a file has changed and cannot be read any more
    public HeldOutIndex index(int length) {
        HeldOutIndex there = indexes.get(length);
        return there != null ? there : indexes.computeIfAbsent(length, wanted -> HeldOutIndex.of(wanted, this::read));
    }

    private void read(Consumer<HeldOutPrompt> taker) {
        files.forEach(file -> HeldOutFile.read(file, taker));
    }
}
