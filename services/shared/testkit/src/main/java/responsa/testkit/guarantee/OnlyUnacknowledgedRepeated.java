package responsa.testkit.guarantee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A call is made again only if its answer did not stand in the ledger when the caller took the partition over.
///
/// Allowed: `called a, lost, took, called a`. Forbidden: `called a, acknowledged a, took, called a`. An answer that a
/// stalled predecessor writes after the takeover is beyond this promise.
public final class OnlyUnacknowledgedRepeated implements Guarantee {
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private long now;

    @Override
    public void observe(Observation observation) {
        now++;
        switch (observation) {
            case Observation.Took took -> taken.put(seat(took.worker(), took.partition()), now);
            case Observation.Acknowledged(String call) -> acknowledged.putIfAbsent(call, now);
            case Observation.Called called -> called(called);
            case Observation.Submitted submitted -> {}
            case Observation.Settled settled -> {}
            case Observation.Stored stored -> {}
            case Observation.Lost lost -> {}
        }
    }

    @Override
    public List<String> violations() {
        return List.copyOf(violations);
    }

    private void called(Observation.Called called) {
        long since = taken.getOrDefault(seat(called.worker(), called.partition()), 0L);
        Long answered = acknowledged.get(called.call());
        if (answered != null && answered < since) {
            violations.add("OnlyUnacknowledgedRepeated: %s calls %s, whose answer stood in the ledger before"
                    .formatted(called.worker(), called.call()));
        }
    }

    private static String seat(String worker, int partition) {
        return worker + "/" + partition;
    }
}
