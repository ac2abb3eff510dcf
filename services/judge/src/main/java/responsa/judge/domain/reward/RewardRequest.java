package responsa.judge.domain.reward;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A batch of completions to be scored.
///
/// @param recipe id of the one whose rubric and panel score; null means the one that the service names
/// @param spec id of the one to score by; null means the recipe's
/// @param model name of the model that wrote the completions, so that it does not score them itself; null if unsaid
/// @param hideCot whether the judge does not see the CoT (DA §2.4)
public record RewardRequest(
        Shape shape,
        @Nullable String recipe,
        @Nullable String spec,
        @Nullable String model,
        boolean hideCot,
        List<RewardItem> items) {

    public RewardRequest {
        items = List.copyOf(items);
    }
}
