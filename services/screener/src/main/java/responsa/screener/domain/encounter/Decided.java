package responsa.screener.domain.encounter;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.PromptId;

/// How a prompt that is decided answers. What was dropped or forgotten leaves no trace, so it is nobody's obstacle.
public final class Decided {
    private Decided() {}

    /// To one that asks about it.
    ///
    /// @param stayed its id; null if nothing is known of it
    public static Word asked(@Nullable PromptId stayed, double likeness, double threshold) {
        return stayed == null || likeness < threshold ? new Word.Free() : new Word.Stayed(stayed, likeness);
    }

    /// To one that waits for its decision, and says so once more.
    ///
    /// @param stayed its id; null if nothing is known of it
    public static Word yieldedTo(@Nullable PromptId stayed, Word.Yields yields) {
        return stayed == null ? new Word.Free() : new Word.Stayed(stayed, yields.likeness());
    }
}
