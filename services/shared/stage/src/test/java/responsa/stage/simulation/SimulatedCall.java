package responsa.stage.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.Part;
import responsa.stage.ledger.Volume;

/// One part being paid: passes one after the other, each acknowledged before the next.
final class SimulatedCall {
    private final SimulatedWorker worker;
    private final Tenure tenure;
    private final long input;
    private final Part part;
    private final Question question;
    private final List<String> unacknowledged = new ArrayList<>();

    SimulatedCall(SimulatedWorker worker, Tenure tenure, long input, Part part, Question question) {
        this.worker = worker;
        this.tenure = tenure;
        this.input = input;
        this.part = part;
        this.question = question;
    }

    long input() {
        return input;
    }

    Part part() {
        return part;
    }

    void pay(int pass) {
        asked(pass);
        worker.in(worker.world().duration(), () -> answered(pass));
    }

    void repeat() {
        worker.publish(tenure, written(Volume.ANSWERS, 0, null, false), this::end, this::end);
    }

    /// The model is asked, by a call of its own or by one for several parts.
    void asked(int pass) {
        String name = "%d@%d %s pass %d".formatted(tenure.partition.number, input, part, pass);
        worker.world().called(worker, tenure, name);
        unacknowledged.add(name);
    }

    /// Publishes the answer of a call for several parts, of which each takes one pass.
    void publish(Runnable then, Runnable unwanted) {
        boolean dead = question.dead() && part.index() == 0;
        worker.publish(tenure, written(Volume.ANSWERS, 0, question.identity(), dead), then, unwanted);
    }

    private void answered(int pass) {
        if (tenure.cancelled) {
            end();
            return;
        }
        boolean last = pass == question.passes() - 1;
        boolean dead = question.dead() && part.index() == 0;
        Written written = written(last ? Volume.ANSWERS : Volume.MEMOS, pass, question.identity(), last && dead);
        worker.publish(tenure, written, last ? this::end : () -> next(pass + 1), this::end);
    }

    private void next(int pass) {
        if (tenure.cancelled) {
            end();
        } else {
            pay(pass);
        }
    }

    private void end() {
        worker.end(tenure, new Event.Ended(input, part));
    }

    private Written written(Volume volume, int pass, @Nullable String identity, boolean dead) {
        List<String> calls = List.copyOf(unacknowledged);
        unacknowledged.clear();
        return new Written(volume, input, part, pass, identity, dead, calls);
    }
}
