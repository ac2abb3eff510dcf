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
import responsa.topics.record.VerdictRecord;

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
            case Effect.Hold hold -> held.hold(at.caseId(), hold.slot(), bytes(at));
            case Effect.Accept accept -> accept(at, verdict(at, accept.slot()));
            case Effect.PassOver over -> reject(at, new Rejection.NotSelected(verdict(at, over.slot()), over.reason()));
            case Effect.Reject reject -> reject(at, new Rejection.RejectedDraft(reject.verdict(), reject.reasons()));
            case Effect.SetAside aside -> setAside(at, aside.verdict());
            case Effect.Tell tell ->
                at.send(outlet, RouterTopology.CLAIMS, at.caseId(), tell.offer().from(at.partition()));
            case Effect.Redraft redraft -> {
                at.send(outlet, RouterTopology.REDRAFTS, at.promptId(), redraft.next());
                counters.records().out().increment();
            }
            case Effect.Settle settle -> at.send(outlet, RouterTopology.OUTCOMES, at.caseId(), settle.outcome());
        }
    }

    void turnAway(Occasion at, VerdictRecord record, Admission admission) {
        if (admission == Admission.REPEAT) {
            reject(at, new Rejection.Repeat(record));
            counters.repeats().increment();
        } else {
            reject(at, new Rejection.Late(record));
            counters.late().increment();
        }
    }

    void bury(Incoming from, FailureCause cause, String detail, @Nullable CaseId caseId) {
        outlet.bury(from, cause, detail, caseId);
        counters.records().dead().increment();
    }

    private void accept(Occasion at, Verdict verdict) {
        at.send(outlet, RouterTopology.DATASET, at.promptId(), Tuples.of(verdict));
        counters.records().out().increment();
    }

    private void reject(Occasion at, Rejection rejection) {
        at.send(outlet, RouterTopology.REJECTED, at.promptId(), rejection);
        counters.records().rejected().increment();
    }

    private void setAside(Occasion at, Verdict verdict) {
        at.send(outlet, RouterTopology.UNDECIDED, at.promptId(), verdict);
        counters.records().undecided().increment();
    }

    private Verdict verdict(Occasion at, Slot slot) {
        return at.record() instanceof Verdict verdict
                        && Part.slot(verdict.draft()).equals(slot)
                ? verdict
                : held.release(at.caseId(), slot);
    }

    private static byte[] bytes(Occasion at) {
        return switch (at) {
            case Occasion.Came came -> came.bytes();
            case Occasion.Passed passed -> throw new IllegalStateException("nothing came that could be held");
        };
    }
}
