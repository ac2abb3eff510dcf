package responsa.topics.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much a recipe may make, changed at any time. It is no part of the recipe, so changing it drafts nothing
/// again, and it counts over all versions of the recipe.
///
/// @param recipe id of the recipe
/// @param target tuples of the recipe; null for no end
/// @param categoryTargets tuples of a category, by category; a tuple of several needs room in each
/// @param budgetTokens tokens of all its calls, those of rejected drafts as well; null for no end
/// @param budgetMoney what they may cost by `prices`; null for no end
/// @param prices by the model's name in the recipe
/// @param categoryQuotas caps by category
/// @param decisionQuotas caps by what the draft does with its request
/// @param contrast least share of benign contrast, which caps all other tuples; null for none
/// @param paused by hand
/// @param inFlight what becomes of what is in flight at a limit
/// @param seed by which quotas thin
public record Control(
        String recipe,
        @Nullable Long target,
        Map<String, Long> categoryTargets,
        @Nullable Long budgetTokens,
        @Nullable Double budgetMoney,
        Map<String, Price> prices,
        Map<String, Quota> categoryQuotas,
        Map<DraftDecision, Quota> decisionQuotas,
        @Nullable Double contrast,
        boolean paused,
        InFlight inFlight,
        long seed) {
    private static final int MOST_CHARACTERS = 256;
    private static final int MOST_ENTRIES = 1_000;
    private static final double MOST = 1e15;

    public Control {
        categoryTargets = Copies.sorted(categoryTargets);
        prices = Copies.sorted(prices);
        categoryQuotas = Copies.sorted(categoryQuotas);
        decisionQuotas = Copies.sorted(decisionQuotas);
        Bounds.check("recipe's length", recipe.length(), 1, MOST_CHARACTERS);
        check("target", target);
        categoryTargets.forEach((category, most) -> check("category_targets." + category, most));
        check("budget_tokens", budgetTokens);
        check("budget_money", budgetMoney);
        Bounds.check("contrast", contrast == null ? 0 : contrast, 0, 1);
        check("category_targets", categoryTargets);
        check("prices", prices);
        check("category_quotas", categoryQuotas);
    }

    /// No limit at all.
    public static Control none(String recipe) {
        return new Control(
                recipe, null, Map.of(), null, null, Map.of(), Map.of(), Map.of(), null, false, InFlight.KEEP, 0);
    }

    /// Whether anything is limited. A recipe without limits is not asked for grants.
    public boolean limits() {
        return paused
                || target != null
                || budgetTokens != null
                || budgetMoney != null
                || contrast != null
                || !categoryTargets.isEmpty()
                || !categoryQuotas.isEmpty()
                || !decisionQuotas.isEmpty();
    }

    private static void check(String field, @Nullable Number value) {
        if (value != null && !(value.doubleValue() >= 0 && value.doubleValue() <= MOST)) {
            throw new IllegalArgumentException("%s is %s; it must be 0 to 10^15".formatted(field, value));
        }
    }

    private static void check(String field, Map<String, ?> entries) {
        Bounds.check("number of " + field, entries.size(), 0, MOST_ENTRIES);
        entries.keySet()
                .forEach(name -> Bounds.check("length of a key of " + field, name.length(), 1, MOST_CHARACTERS));
    }
}
