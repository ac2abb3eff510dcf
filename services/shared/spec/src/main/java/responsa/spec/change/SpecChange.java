package responsa.spec.change;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecRef;

/// Which policies differ between two versions of a spec.
///
/// @param policies in what each that differs does, by id; those of which nothing differs are not in it
public record SpecChange(SpecRef from, SpecRef to, SortedMap<String, Set<Difference>> policies) {
    private static final Map<Difference, Function<Policy, Object>> SIDES = sides();

    public SpecChange {
        SortedMap<String, Set<Difference>> copy = new TreeMap<>();
        policies.forEach((id, differences) -> copy.put(id, Collections.unmodifiableSet(EnumSet.copyOf(differences))));
        policies = Collections.unmodifiableSortedMap(copy);
    }

    /// What differs from one version to another. The order of policies does not count.
    public static SpecChange between(Spec from, Spec to) {
        Map<String, Policy> before = byId(from);
        Map<String, Policy> after = byId(to);
        SortedMap<String, Set<Difference>> policies = new TreeMap<>();
        before.forEach((id, policy) -> {
            Set<Difference> differences = differences(policy, after.get(id));
            if (!differences.isEmpty()) {
                policies.put(id, differences);
            }
        });
        after.keySet().stream()
                .filter(id -> !before.containsKey(id))
                .forEach(id -> policies.put(id, EnumSet.of(Difference.ADDED)));
        return new SpecChange(from.ref(), to.ref(), policies);
    }

    /// How many policies differ in this.
    public long count(Difference difference) {
        return policies.values().stream()
                .filter(differences -> differences.contains(difference))
                .count();
    }

    private static Set<Difference> differences(Policy before, @Nullable Policy after) {
        if (after == null) {
            return EnumSet.of(Difference.REMOVED);
        }
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        SIDES.forEach((difference, side) -> {
            if (!Objects.equals(side.apply(before), side.apply(after))) {
                differences.add(difference);
            }
        });
        return differences;
    }

    private static Map<Difference, Function<Policy, Object>> sides() {
        Map<Difference, Function<Policy, Object>> sides = new LinkedHashMap<>();
        sides.put(Difference.MOVED, Policy::path);
        sides.put(Difference.TITLE, policy -> spaced(policy.title()));
        sides.put(Difference.AUTHORITY, policy -> String.valueOf(policy.authority()));
        sides.put(Difference.SUMMARY, policy -> spaced(policy.summary()));
        sides.put(Difference.TEXT, policy -> spaced(policy.text()));
        sides.put(
                Difference.EXAMPLES,
                policy -> policy.examples().stream()
                        .map(example -> spaced(example.title() + "\n" + example.body()))
                        .toList());
        return sides;
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static Map<String, Policy> byId(Spec spec) {
        return spec.policies().stream().collect(Collectors.toMap(Policy::id, Function.identity()));
    }
}
