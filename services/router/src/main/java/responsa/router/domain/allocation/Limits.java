package responsa.router.domain.allocation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Allocation;
import responsa.topics.record.Control;
import responsa.topics.record.InFlight;
import responsa.topics.record.Pause;
import responsa.topics.record.Price;
import responsa.topics.record.Tokens;

/// The limits of a control that are reached: target, budget, targets of categories.
final class Limits {
    static final String TARGET = "target-reached";
    static final String CATEGORY = "category-target-reached";
    static final String BUDGET = "budget-spent";
    static final String NO_PRICE = "price-missing";

    private Limits() {}

    /// Why nothing more is drafted; empty while the recipe goes on.
    static Optional<Pause> pause(Allocation now, Control control) {
        return byHand(control).or(() -> reached(now, control));
    }

    /// Why nothing more is granted; empty while there is room. A pause by hand stops what is in flight only where
    /// that is to be kept.
    static Optional<Pause> stop(Allocation now, Control control) {
        return control.inFlight() == InFlight.KEEP ? pause(now, control) : reached(now, control);
    }

    private static Optional<Pause> reached(Allocation now, Control control) {
        return Stream.<Function<Allocation, Optional<Pause>>>of(
                        spent -> unpriced(spent, control),
                        spent -> target(spent, control),
                        spent -> tokens(spent, control),
                        spent -> money(spent, control))
                .flatMap(limit -> limit.apply(now).stream())
                .findFirst();
    }

    /// The categories that are at their target, in order.
    static List<String> full(Allocation now, Control control) {
        return control.categoryTargets().entrySet().stream()
                .filter(entry -> now.byCategory().getOrDefault(entry.getKey(), 0L) >= entry.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// What waits for a hand is never given up, so prompts that are not drafted wait in any case.
    private static Optional<Pause> byHand(Control control) {
        return control.paused()
                ? Optional.of(new Pause(Pause.BY_HAND, InFlight.KEEP, "paused by hand"))
                : Optional.empty();
    }

    /// A budget in money cannot be kept while a model has no price.
    private static Optional<Pause> unpriced(Allocation now, Control control) {
        return control.budgetMoney() == null
                ? Optional.empty()
                : now.spent().keySet().stream()
                        .filter(model -> !control.prices().containsKey(model))
                        .findFirst()
                        .map(model -> new Pause(NO_PRICE, InFlight.KEEP, "model %s has no price".formatted(model)));
    }

    private static Optional<Pause> target(Allocation now, Control control) {
        Long target = control.target();
        return reached(
                TARGET,
                control,
                target != null && now.granted() >= target,
                () -> "%d of %d tuples".formatted(now.granted(), target));
    }

    private static Optional<Pause> tokens(Allocation now, Control control) {
        Long budget = control.budgetTokens();
        long spent = now.spent().values().stream().mapToLong(Tokens::total).sum();
        return reached(
                BUDGET, control, budget != null && spent > budget, () -> "%d of %d tokens".formatted(spent, budget));
    }

    private static Optional<Pause> money(Allocation now, Control control) {
        Double budget = control.budgetMoney();
        double spent = budget == null ? 0 : cost(now, control.prices());
        return reached(
                BUDGET, control, budget != null && spent > budget, () -> "%.2f of %.2f".formatted(spent, budget));
    }

    private static double cost(Allocation now, Map<String, Price> prices) {
        return now.spent().entrySet().stream()
                .mapToDouble(entry -> cost(prices.get(entry.getKey()), entry.getValue()))
                .sum();
    }

    private static double cost(@Nullable Price price, Tokens tokens) {
        return price == null ? 0 : price.of(tokens);
    }

    private static Optional<Pause> reached(String why, Control control, boolean reached, Supplier<String> detail) {
        return reached ? Optional.of(new Pause(why, control.inFlight(), detail.get())) : Optional.empty();
    }
}
