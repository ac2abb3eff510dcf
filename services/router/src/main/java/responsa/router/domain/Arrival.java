package responsa.router.domain;

import org.jspecify.annotations.Nullable;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// A record as it arrives, before it is known whether it counts.
///
/// @param identity by what it is known again within its case
/// @param attempt its round of drafting; null where it does not say
/// @param repeat whether it says of itself that it stands for nothing new
public record Arrival(
        VerdictRecord record, String identity, @Nullable Integer attempt, boolean repeat) {

    /// What arrived.
    ///
    /// @param source what the record comes of, as `topic-partition@offset`
    public static Arrival of(VerdictRecord record, String source) {
        return switch (record) {
            case Verdict verdict -> {
                Slot slot = Part.slot(verdict.draft());
                yield new Arrival(record, slot.toString(), slot.attempt(), false);
            }
            case Failure failure -> {
                Part part = Part.of(failure, source);
                yield new Arrival(record, part.identity(), attempt(part), failure.cause() == FailureCause.REPEAT);
            }
        };
    }

    private static @Nullable Integer attempt(Part part) {
        return switch (part) {
            case Part.Judged judged -> judged.slot().attempt();
            case Part.Dead dead -> dead.slot().attempt();
            case Part.Ended ended -> ended.attempt();
            case Part.Unnamed unnamed -> null;
        };
    }
}
