package responsa.router.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Case;
import responsa.topics.record.Outcome;
import responsa.topics.record.Reason;
import responsa.topics.record.Verdict;

/// What is to happen. A verdict that passed is named by its slot: it is held outside the standing, since it
/// is large.
public sealed interface Effect {

    /// Keep the verdict that just arrived until its attempt is complete.
    record Hold(Slot slot) implements Effect {}

    /// The draft becomes a tuple.
    record Accept(Slot slot) implements Effect {}

    /// The draft passed and becomes no tuple.
    ///
    /// @param reason the limit that had no room for it; null where another draft was taken
    record PassOver(Slot slot, @Nullable Reason reason) implements Effect {}

    /// The allocator is told.
    record Tell(Offer offer) implements Effect {}

    /// The draft is rejected.
    record Reject(Verdict verdict, List<Reason> reasons) implements Effect {
        public Reject {
            reasons = List.copyOf(reasons);
        }
    }

    /// No judge could score the draft; it is kept for review.
    record SetAside(Verdict verdict) implements Effect {}

    /// The case is drafted once more.
    record Redraft(Case next) implements Effect {}

    /// The case is settled.
    record Settle(Outcome outcome) implements Effect {}
}
