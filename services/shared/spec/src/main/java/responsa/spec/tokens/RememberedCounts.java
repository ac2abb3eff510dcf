package responsa.spec.tokens;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Counts a text once: excerpts of one version of a spec are made of the same pieces, whatever they are about.
///
/// Threads: any; two that ask at once may both count. Bound: about 16 million characters of text are kept; when they
/// are full, all is forgotten.
public final class RememberedCounts implements TokenCounter {
    private static final long MOST_CHARACTERS = 16L << 20;

    private final TokenCounter counter;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final AtomicLong characters = new AtomicLong();

    /// @param counter counts what is not known
    public RememberedCounts(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public int count(String text) {
        Integer remembered = known.get(text);
        return remembered == null ? counted(text) : remembered;
    }

    private int counted(String text) {
        int count = counter.count(text);
        if (characters.addAndGet(text.length()) > MOST_CHARACTERS) {
            known.clear();
            characters.set(text.length());
        }
        known.put(text, count);
        return count;
    }
}
