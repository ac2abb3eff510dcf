package responsa.exporter.domain.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names of a partition's last rows that may come again. How far apart two letters of one input can stand is
/// bounded by the window of the stage that wrote them (ledger R10: 10,000 inputs), so older names need not be kept. It
/// is always what stands in the last rows of the files, so that a restart finds the same names there.
public final class Once {
    /// Names that are kept, by partition.
    public static final int KEPT = 50_000;

    private final Deque<String> inOrder = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();

    Once() {}

    /// Names of rows that were written before, oldest first.
    void restore(List<String> earlier) {
        earlier.forEach(this::isNew);
    }

    /// Whether a name is new; from now on it is not.
    boolean isNew(String name) {
        if (!names.add(name)) {
            return false;
        }
        inOrder.addLast(name);
        if (inOrder.size() > KEPT) {
            names.remove(inOrder.removeFirst());
        }
        return true;
    }
}
