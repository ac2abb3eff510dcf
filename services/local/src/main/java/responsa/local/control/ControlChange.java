package responsa.local.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import responsa.local.input.UnusableInputException;
import responsa.topics.record.Control;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.InFlight;
import responsa.topics.record.Price;
import responsa.topics.record.Quota;

/// What a command line changes of a control; all else stays as it is. Immutable.
///
/// Values are taken as they are written, so that a message can name the option; `none` lifts a limit.
public final class ControlChange {
    /// Changes nothing.
    public static final ControlChange NOTHING = new ControlChange(List.of());

    private static final String NONE = "none";
    private static final String CONTRAST = "contrast";

    private final List<Consumer<ControlEdit>> steps;

    private ControlChange(List<Consumer<ControlEdit>> steps) {
        this.steps = steps;
    }

    /// Whether nothing is changed.
    public boolean isNothing() {
        return steps.isEmpty();
    }

    /// This and a target, `N` or `none`.
    ///
    /// @throws UnusableInputException here and below, if the value cannot be read
    public ControlChange target(String value) {
        Long read = read("--target", value, "a number of tuples", Long::valueOf);
        return and(edit -> edit.target(read));
    }

    /// This and the target of a category.
    public ControlChange categoryTarget(String category, String value) {
        Long read = read("--category-target " + category, value, "a number of tuples", Long::valueOf);
        return and(edit -> edit.categoryTarget(category, read));
    }

    /// This and a budget in tokens.
    public ControlChange budgetTokens(String value) {
        Long read = read("--budget-tokens", value, "a number of tokens", Long::valueOf);
        return and(edit -> edit.budgetTokens(read));
    }

    /// This and a budget in money.
    public ControlChange budgetMoney(String value) {
        Double read = read("--budget-money", value, "a number", Double::valueOf);
        return and(edit -> edit.budgetMoney(read));
    }

    /// This and a quota, `SHARE` or `SHARE/KEEP`.
    ///
    /// @param kind `comply`, `refuse`, `safe-complete`, `contrast` or a category
    public ControlChange quota(String kind, String value) {
        if (kind.equals(CONTRAST)) {
            Double share = read("--quota contrast", value, "a share from 0 to 1", Double::valueOf);
            return and(edit -> edit.contrast(share));
        }
        Quota quota = read("--quota " + kind, value, "SHARE or SHARE/KEEP, from 0 to 1 each", ControlChange::quota);
        return decision(kind)
                .map(decision -> and(edit -> edit.quota(decision, quota)))
                .orElseGet(() -> and(edit -> edit.quota(kind, quota)));
    }

    /// This and the price of a model, `PROMPT/COMPLETION` or `PROMPT/COMPLETION/CACHED` a million tokens.
    public ControlChange price(String model, String value) {
        Price price = read(
                "--price " + model,
                value,
                "PROMPT/COMPLETION[/CACHED], for a million tokens each",
                ControlChange::price);
        return and(edit -> edit.price(model, price));
    }

    /// This, and paused or resumed.
    public ControlChange paused(boolean paused) {
        return and(edit -> edit.paused(paused));
    }

    /// This, and what becomes of what is in flight.
    public ControlChange inFlight(InFlight inFlight) {
        return and(edit -> edit.inFlight(inFlight));
    }

    /// This and a seed.
    public ControlChange seed(long seed) {
        return and(edit -> edit.seed(seed));
    }

    /// The control after the change.
    ///
    /// @throws UnusableInputException if a value is out of its bounds
    public Control of(Control before) {
        ControlEdit edit = new ControlEdit(before);
        steps.forEach(step -> step.accept(edit));
        try {
            return edit.done();
        } catch (IllegalArgumentException outOfBounds) {
            throw new UnusableInputException("%s. Nothing was changed.".formatted(outOfBounds.getMessage()));
        }
    }

    private ControlChange and(Consumer<ControlEdit> step) {
        List<Consumer<ControlEdit>> all = new ArrayList<>(steps);
        all.add(step);
        return new ControlChange(List.copyOf(all));
    }

    private static <T> @Nullable T read(String option, String value, String wanted, Function<String, T> reading) {
        if (value.equals(NONE)) {
            return null;
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException wrong) {
            throw new UnusableInputException("%s is \"%s\"; write %s, or none.".formatted(option, value, wanted));
        }
    }

    private static Optional<DraftDecision> decision(String kind) {
        return switch (kind) {
            case "comply" -> Optional.of(DraftDecision.COMPLY);
            case "refuse" -> Optional.of(DraftDecision.REFUSE);
            case "safe-complete" -> Optional.of(DraftDecision.SAFE_COMPLETE);
            default -> Optional.empty();
        };
    }

    private static Quota quota(String value) {
        List<Double> numbers = numbers(value);
        return switch (numbers.size()) {
            case 1 -> Quota.of(numbers.getFirst());
            case 2 -> new Quota(numbers.getFirst(), numbers.getLast());
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static Price price(String value) {
        List<Double> numbers = numbers(value);
        return switch (numbers.size()) {
            case 2 -> new Price(numbers.getFirst(), numbers.getLast(), null);
            case 3 -> new Price(numbers.get(0), numbers.get(1), numbers.get(2));
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static List<Double> numbers(String value) {
        return List.of(value.split("/")).stream().map(Double::valueOf).toList();
    }
}
