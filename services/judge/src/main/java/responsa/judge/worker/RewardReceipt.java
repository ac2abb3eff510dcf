package responsa.judge.worker;

import java.util.List;
import responsa.judge.domain.reward.Rewarded;
import responsa.judge.domain.reward.Shape;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.SpecRef;

/// What became of a request for rewards.
public sealed interface RewardReceipt {

    /// Judged, as far as models answered.
    ///
    /// @param results in the order of the request
    record Judged(Shape shape, List<Rewarded> results, SpecRef spec, RecipeRef recipe) implements RewardReceipt {
        public Judged {
            results = List.copyOf(results);
        }
    }

    /// It cannot be used.
    ///
    /// @param problem what is wrong and what to do; quotes no text of it
    record Unusable(String problem) implements RewardReceipt {}

    /// Recipe or spec are not published.
    record NotPublished(String problem) implements RewardReceipt {}

    /// It is longer than it may be.
    record TooLarge(String problem) implements RewardReceipt {}

    /// So many completions are being judged that it has no place among them.
    record Busy() implements RewardReceipt {}
}
