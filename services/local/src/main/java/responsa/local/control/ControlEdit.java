package responsa.local.control;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Control;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.InFlight;
import responsa.topics.record.Price;
import responsa.topics.record.Quota;

/// A control under change. Threads: one.
final class ControlEdit {
    private final String recipe;
    private final Map<String, Long> categoryTargets;
    private final Map<String, Price> prices;
    private final Map<String, Quota> categoryQuotas;
    private final Map<DraftDecision, Quota> decisionQuotas;
    private @Nullable Long target;
    private @Nullable Long budgetTokens;
    private @Nullable Double budgetMoney;
    private @Nullable Double contrast;
    private boolean paused;
    private InFlight inFlight;
    private long seed;

    ControlEdit(Control before) {
        recipe = before.recipe();
        target = before.target();
        categoryTargets = new TreeMap<>(before.categoryTargets());
        budgetTokens = before.budgetTokens();
        budgetMoney = before.budgetMoney();
        prices = new TreeMap<>(before.prices());
        categoryQuotas = new TreeMap<>(before.categoryQuotas());
        decisionQuotas = new TreeMap<>(before.decisionQuotas());
        contrast = before.contrast();
        paused = before.paused();
        inFlight = before.inFlight();
        seed = before.seed();
    }

    void target(@Nullable Long value) {
        target = value;
    }

    void categoryTarget(String category, @Nullable Long value) {
        set(categoryTargets, category, value);
    }

    void budgetTokens(@Nullable Long value) {
        budgetTokens = value;
    }

    void budgetMoney(@Nullable Double value) {
        budgetMoney = value;
    }

    void price(String model, @Nullable Price value) {
        set(prices, model, value);
    }

    void quota(String category, @Nullable Quota value) {
        set(categoryQuotas, category, value);
    }

    void quota(DraftDecision decision, @Nullable Quota value) {
        set(decisionQuotas, decision, value);
    }

    void contrast(@Nullable Double value) {
        contrast = value;
    }

    void paused(boolean value) {
        paused = value;
    }

    void inFlight(InFlight value) {
        inFlight = value;
    }

    void seed(long value) {
        seed = value;
    }

    /// @throws IllegalArgumentException if a value is out of its bounds
    Control done() {
        return new Control(
                recipe,
                target,
                categoryTargets,
                budgetTokens,
                budgetMoney,
                prices,
                categoryQuotas,
                decisionQuotas,
                contrast,
                paused,
                inFlight,
                seed);
    }

    private static <K, V> void set(Map<K, V> map, K key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
