package responsa.stage.simulation;

import java.util.List;
import responsa.stage.ledger.Event;

/// Several parts being paid by one call: some of its answers may be missing, the others are published one after the
/// other.
final class SimulatedJointCall {
    private final SimulatedWorker worker;
    private final Tenure tenure;
    private final List<SimulatedCall> parts;
    private final int answers;

    SimulatedJointCall(SimulatedWorker worker, Tenure tenure, List<SimulatedCall> parts) {
        this.worker = worker;
        this.tenure = tenure;
        this.parts = parts;
        this.answers = worker.world().answersOf(parts.size());
    }

    void pay() {
        parts.subList(0, answers).forEach(part -> part.asked(0));
        worker.in(worker.world().duration(), () -> publish(0));
    }

    private void publish(int next) {
        if (tenure.cancelled) {
            end(List.of());
        } else if (next == answers) {
            end(parts.subList(answers, parts.size()));
        } else {
            parts.get(next).publish(() -> publish(next + 1), () -> end(List.of()));
        }
    }

    private void end(List<SimulatedCall> left) {
        long input = parts.getFirst().input();
        worker.end(
                tenure,
                new Event.EndedTogether(
                        input, left.stream().map(SimulatedCall::part).toList()));
    }
}
