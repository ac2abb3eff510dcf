package responsa.router.domain;

import java.util.Set;

/// A case that settled: a small mark, so that what still arrives is told apart.
public record SettledCase(Set<String> seen) implements Standing {

    @Override
    public Admission admit(Arrival arrival) {
        return arrival.repeat() || seen.contains(arrival.identity()) ? Admission.REPEAT : Admission.LATE;
    }

    @Override
    public SettledCase turnedAway(Arrival arrival) {
        return arrival.repeat() ? this : new SettledCase(Standing.with(seen, arrival.identity()));
    }
}
