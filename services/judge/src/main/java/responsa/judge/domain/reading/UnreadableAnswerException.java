package responsa.judge.domain.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Criterion;

/// Ends the reading of one answer; never leaves this package.
final class UnreadableAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    private final @Nullable String key;

    UnreadableAnswerException(String why) {
        this(why, null);
    }

    /// @param key the key of the answer at which it happened: model text, unless it turns out to be a criterion's name
    UnreadableAnswerException(String why, @Nullable String key) {
        super(why);
        this.key = key;
    }

    /// What is wrong, at which criterion where it happened at one.
    String describedFor(List<Criterion> rubric) {
        boolean criterion = rubric.stream().anyMatch(known -> known.name().equals(key));
        return criterion ? "%s, at %s".formatted(getMessage(), key) : String.valueOf(getMessage());
    }
}
