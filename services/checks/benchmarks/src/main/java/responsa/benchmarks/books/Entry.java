package responsa.benchmarks.books;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Exit;

/// What the topics hold of one case, which is drafted once.
///
/// Threads: one.
final class Entry {
    private final String prompt;
    private final Map<Exit, Integer> left = new EnumMap<>(Exit.class);
    private final Set<String> reasons = new HashSet<>();
    private int drafts;
    private int verdicts;
    private int outcomes;
    private int unreadable;
    private @Nullable Exit settled;

    /// @param prompt its fingerprint, as the model names it
    Entry(String prompt) {
        this.prompt = prompt;
    }

    String prompt() {
        return prompt;
    }

    void draft() {
        drafts++;
    }

    /// @param again answers of the judge that could not be read
    void verdict(int again) {
        verdicts++;
        unreadable += again;
    }

    /// Its draft left by an exit.
    void leave(Exit exit) {
        left.merge(exit, 1, Integer::sum);
    }

    void reason(String name) {
        reasons.add(name);
    }

    void settle(Exit exit) {
        outcomes++;
        settled = exit;
    }

    @Nullable
    Exit settled() {
        return settled;
    }

    int unreadable() {
        return unreadable;
    }

    boolean has(String reason) {
        return reasons.contains(reason);
    }

    /// A record is missing that must be there.
    boolean isLost() {
        return drafts == 0 || verdicts == 0 || outcomes == 0 || left.isEmpty();
    }

    /// A record is there more often than once.
    boolean isDoubled() {
        return drafts > 1
                || verdicts > 1
                || outcomes > 1
                || left.values().stream().mapToInt(Integer::intValue).sum() > 1;
    }

    /// Where its draft went is not what its outcome says.
    boolean contradictsItself() {
        return settled != null && !left.containsKey(settled);
    }
}
