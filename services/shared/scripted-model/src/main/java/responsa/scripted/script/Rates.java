package responsa.scripted.script;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import responsa.scripted.chance.Chance;

/// What happens at which rate; at most one of them happens at a time.
///
/// @param each rate per kind, 0 to 1, together at most 1
public record Rates<E extends Enum<E>>(@JsonValue Map<E, Double> each) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Rates {
        each = Collections.unmodifiableMap(new LinkedHashMap<>(each));
        each.forEach(Rates::check);
        double sum = each.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 + 1e-9) {
            throw new IllegalArgumentException("the rates %s add up to %s; at most 1".formatted(each, sum));
        }
    }

    /// Nothing happens.
    public static <E extends Enum<E>> Rates<E> none() {
        return new Rates<E>(Map.of());
    }

    /// The same rates, but for one kind.
    public Rates<E> with(E kind, double rate) {
        Map<E, Double> changed = new LinkedHashMap<>(each);
        changed.put(kind, rate);
        return new Rates<>(changed);
    }

    /// What happens this time, if anything does.
    public Optional<E> drawn(Chance chance) {
        if (each.isEmpty()) {
            return Optional.empty();
        }
        double left = chance.nextDouble();
        for (Map.Entry<E, Double> kind : each.entrySet()) {
            left -= kind.getValue();
            if (left < 0) {
                return Optional.of(kind.getKey());
            }
        }
        return Optional.empty();
    }

    private static <E> void check(E kind, Double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("the rate of %s is %s; 0 to 1".formatted(kind, rate));
        }
    }
}
