package responsa.testkit.guarantee;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every submission leaves by an exit.
///
/// Allowed: `submitted a, settled a`. Forbidden: `submitted a` and no more; `settled b`, which nobody submitted.
public final class NothingLost implements Guarantee {
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> settled = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    @Override
    public void observe(Observation observation) {
        if (observation instanceof Observation.Submitted(String input)) {
            open.add(input);
        } else if (observation instanceof Observation.Settled(String input, String exit)) {
            settle(input);
        }
    }

    @Override
    public List<String> violations() {
        List<String> lost = open.stream()
                .map(input -> "NothingLost: %s has not settled".formatted(input))
                .toList();
        List<String> strange = unknown.stream()
                .map(input -> "NothingLost: %s settled and was never submitted".formatted(input))
                .toList();
        return Stream.concat(lost.stream(), strange.stream()).toList();
    }

    private void settle(String input) {
        if (open.remove(input)) {
            settled.add(input);
        } else if (!settled.contains(input)) {
            unknown.add(input);
        }
    }
}
