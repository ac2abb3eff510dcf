package responsa.benchmarks.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.benchmarks.scenario.LimitsScenario.Phase;
import responsa.benchmarks.steady.Moment;
import responsa.benchmarks.steady.Settling;
import responsa.scripted.count.Counts;

/// Deals out what is seen of a model to the phases of its capacity, each of which ends with a number of answers.
///
/// The last phase is seen until five times its capacity is left to be answered: then there may be fewer calls than
/// slots. Threads: one.
final class Stretches {
    private static final int END = 5;

    private final List<Phase> phases;
    private final String model;
    private final List<Settling> settlings = new ArrayList<>();
    private long until;

    Stretches(List<Phase> phases, String model) {
        this.phases = phases;
        this.model = model;
        begin();
    }

    /// Adds what had been counted.
    ///
    /// @return whether the next phase begins with it
    boolean see(Counts counts) {
        Optional<Moment> moment = Moment.of(counts, model);
        if (moment.isEmpty()) {
            return false;
        }
        boolean ends = moment.get().answered() >= until;
        boolean isLast = settlings.size() == phases.size();
        if (!ends || !isLast) {
            settlings.getLast().see(moment.get());
        }
        if (!ends || isLast) {
            return false;
        }
        begin();
        settlings.getLast().see(moment.get());
        return true;
    }

    /// The capacity of the phase that is under way.
    int capacity() {
        return settlings.getLast().capacity();
    }

    /// What was seen of the phases that have begun.
    List<Settling> settlings() {
        return List.copyOf(settlings);
    }

    private void begin() {
        Phase next = phases.get(settlings.size());
        settlings.add(new Settling(next.capacity()));
        until += next.answers();
        if (settlings.size() == phases.size()) {
            until -= (long) END * next.capacity();
        }
    }
}
