package responsa.testkit.sample;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Control;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.InFlight;
import responsa.topics.record.Price;
import responsa.topics.record.Quota;

/// A control.
public final class ControlBuilder {
    private final String recipe;
    private final Map<String, Long> categoryTargets = new HashMap<>();
    private final Map<String, Price> prices = new HashMap<>();
    private final Map<String, Quota> categoryQuotas = new HashMap<>();
    private final Map<DraftDecision, Quota> decisionQuotas = new HashMap<>();
    private @Nullable Long target;
    private @Nullable Long tokens;
    private @Nullable Double money;
    private @Nullable Double contrast;
    private boolean paused;
    private InFlight inFlight = InFlight.KEEP;
    private long seed;

    ControlBuilder(String recipe) {
        this.recipe = recipe;
    }

    /// Tuples at most.
    public ControlBuilder target(long value) {
        target = value;
        return this;
    }

    /// Tuples of a category at most.
    public ControlBuilder categoryTarget(String category, long value) {
        categoryTargets.put(category, value);
        return this;
    }

    /// Tokens at most.
    public ControlBuilder tokens(long value) {
        tokens = value;
        return this;
    }

    /// Money at most.
    public ControlBuilder money(double value) {
        money = value;
        return this;
    }

    /// What the tokens of a model cost.
    public ControlBuilder price(String model, Price value) {
        prices.put(model, value);
        return this;
    }

    /// The cap of a category.
    public ControlBuilder quota(String category, Quota value) {
        categoryQuotas.put(category, value);
        return this;
    }

    /// The cap of a decision.
    public ControlBuilder quota(DraftDecision decision, Quota value) {
        decisionQuotas.put(decision, value);
        return this;
    }

    /// Benign contrast at least.
    public ControlBuilder contrast(double value) {
        contrast = value;
        return this;
    }

    /// Paused by hand, or not.
    public ControlBuilder paused(boolean value) {
        paused = value;
        return this;
    }

    /// What becomes of what is in flight at a limit.
    public ControlBuilder inFlight(InFlight value) {
        inFlight = value;
        return this;
    }

    /// By which quotas thin.
    public ControlBuilder seed(long value) {
        seed = value;
        return this;
    }

    /// The control.
    public Control build() {
        return new Control(
                recipe,
                target,
                categoryTargets,
                tokens,
                money,
                prices,
                categoryQuotas,
                decisionQuotas,
                contrast,
                paused,
                inFlight,
                seed);
    }
}
