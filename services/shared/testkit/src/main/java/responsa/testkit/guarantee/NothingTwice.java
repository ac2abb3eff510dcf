package responsa.testkit.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// No id is stored twice, and nothing settles twice.
///
/// Allowed: `stored a, stored b`. Forbidden: `stored a, stored a`; `settled c accepted, settled c rejected`.
public final class NothingTwice implements Guarantee {
    private final Set<String> stored = new HashSet<>();
    private final Map<String, String> exits = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    @Override
    public void observe(Observation observation) {
        if (observation instanceof Observation.Stored(String id) && !stored.add(id)) {
            violations.add("NothingTwice: %s is stored twice".formatted(id));
        } else if (observation instanceof Observation.Settled(String input, String exit)) {
            String before = exits.putIfAbsent(input, exit);
            if (before != null) {
                violations.add("NothingTwice: %s settled as %s and as %s".formatted(input, before, exit));
            }
        }
    }

    @Override
    public List<String> violations() {
        return List.copyOf(violations);
    }
}
