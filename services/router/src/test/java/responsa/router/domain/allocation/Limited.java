package responsa.router.domain.allocation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Control;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.InFlight;
import responsa.topics.record.Price;
import responsa.topics.record.Quota;

/// Controls for tests.
final class Limited {
    private final Map<String, Long> categoryTargets = new HashMap<>();
    private final Map<String, Price> prices = new HashMap<>();
    private final Map<String, Quota> categoryQuotas = new HashMap<>();
    private final Map<DraftDecision, Quota> decisionQuotas = new HashMap<>();
    private @Nullable Long target;
    private @Nullable Long tokens;
    private @Nullable Double money;
    private @Nullable Double contrast;
    private boolean paused;
    private InFlight inFlight = InFlight.DRAIN;
    private long seed = 1;

    static Limited aControl() {
        return new Limited();
    }

    Limited target(long value) {
        target = value;
        return this;
    }

    Limited categoryTarget(String category, long value) {
        categoryTargets.put(category, value);
        return this;
    }

    Limited tokens(long value) {
        tokens = value;
        return this;
    }

    Limited money(double value) {
        money = value;
        return this;
    }

    Limited price(String model, Price value) {
        prices.put(model, value);
        return this;
    }

    Limited quota(String category, Quota value) {
        categoryQuotas.put(category, value);
        return this;
    }

    Limited quota(DraftDecision decision, Quota value) {
        decisionQuotas.put(decision, value);
        return this;
    }

    Limited contrast(double value) {
        contrast = value;
        return this;
    }

    Limited paused() {
        paused = true;
        return this;
    }

    Limited keeping() {
        inFlight = InFlight.KEEP;
        return this;
    }

    Limited seed(long value) {
        seed = value;
        return this;
    }

    Control build() {
        return new Control(
                Claims.RECIPE,
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
