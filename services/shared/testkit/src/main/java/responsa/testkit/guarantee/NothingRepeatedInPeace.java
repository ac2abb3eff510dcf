package responsa.testkit.guarantee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// While no worker is lost, no call is made twice, however the partitions move.
///
/// Allowed: `called a, took, called b`; `called a, lost, called a`. Forbidden: `called a, took, called a`.
public final class NothingRepeatedInPeace implements Guarantee {
    private final Set<String> called = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private boolean peace = true;

    @Override
    public void observe(Observation observation) {
        if (observation instanceof Observation.Lost) {
            peace = false;
        } else if (observation instanceof Observation.Called(String worker, int partition, String call)
                && !called.add(call)
                && peace) {
            violations.add("NothingRepeatedInPeace: %s calls %s again".formatted(worker, call));
        }
    }

    @Override
    public List<String> violations() {
        return List.copyOf(violations);
    }
}
