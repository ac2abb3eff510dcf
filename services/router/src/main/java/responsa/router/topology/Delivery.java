package responsa.router.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.router.domain.Admission;
import responsa.router.domain.Effect;
import responsa.router.domain.Part;
import responsa.router.domain.Slot;
import responsa.router.domain.Tuples;
import responsa.streams.record.Incoming;
import responsa.streams.record.Outlet;
import responsa.topics.id.CaseId;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;

/// Does what a standing says: writes to the topics, keeps what passed until its attempt is complete.
final class Delivery {
    private final Outlet outlet;
    private final HeldVerdicts held;
    private final RouterCounters counters;

    Delivery(Outlet outlet, HeldVerdicts held, RouterCounters counters) {
        this.outlet = outlet;
        this.held = held;
        this.counters = counters;
    }

    void deliver(Occasion at, List<Effect> effects) {
        effects.forEach(effect -> deliver(at, effect));
    }

    private void deliver(Occasion at, Effect effect) {
        switch (effect) {
            case Effect.Hold hold -> held.hold(at.caseId(), hold.slot(), at.bytes());
            case Effect.Accept accept -> accept(at, verdict(at, accept.slot()));
            case Effect.PassOver over -> reject(at, new Rejection.NotSelected(verdict(at, over.slot())));
            case Effect.Reject reject -> reject(at, new Rejection.RejectedDraft(reject.verdict(), reject.reasons()));
            case Effect.SetAside aside -> setAside(at, aside.verdict());
            case Effect.Redraft redraft -> {
                outlet.send(at.from(), RouterTopology.REDRAFTS, at.promptId(), redraft.next(), at.caseId());
                counters.records().out().increment();
            }
            case Effect.Settle settle ->
                outlet.send(at.from(), RouterTopology.OUTCOMES, at.caseId(), settle.outcome(), at.caseId());
        }
    }

    void turnAway(Occasion at, Admission admission) {
        if (admission == Admission.REPEAT) {
            reject(at, new Rejection.Repeat(at.record()));
            counters.repeats().increment();
        } else {
            reject(at, new Rejection.Late(at.record()));
        }
    }

    void bury(Incoming from, FailureCause cause, String detail, @Nullable CaseId caseId) {
        outlet.bury(from, cause, detail, caseId);
        counters.records().dead().increment();
    }

    private void accept(Occasion at, Verdict verdict) {
        outlet.send(at.from(), RouterTopology.DATASET, at.promptId(), Tuples.of(verdict), at.caseId());
        counters.records().out().increment();
    }

    private void reject(Occasion at, Rejection rejection) {
        outlet.send(at.from(), RouterTopology.REJECTED, at.promptId(), rejection, at.caseId());
        counters.records().rejected().increment();
    }

    private void setAside(Occasion at, Verdict verdict) {
        outlet.send(at.from(), RouterTopology.UNDECIDED, at.promptId(), verdict, at.caseId());
        counters.records().undecided().increment();
    }

    private Verdict verdict(Occasion at, Slot slot) {
        return at.record() instanceof Verdict verdict
                        && Part.slot(verdict.draft()).equals(slot)
                ? verdict
                : held.release(at.caseId(), slot);
    }
}
