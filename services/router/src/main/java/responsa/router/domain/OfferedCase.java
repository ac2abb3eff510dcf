package responsa.router.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.Reason;
import responsa.topics.record.Ruling;

/// A case whose drafts are in, and of which some wait for a grant.
///
/// @param attempt the round of drafting that it ended with
/// @param waiting samples of that attempt that passed, are held, and have no answer yet
public record OfferedCase(
        CaseId caseId, PromptId promptId, int attempt, SortedSet<Integer> waiting, Tally tally, Set<String> seen)
        implements Standing {

    public OfferedCase {
        waiting = Collections.unmodifiableSortedSet(new TreeSet<>(waiting));
    }

    @Override
    public Admission admit(Arrival arrival) {
        return arrival.repeat() || seen.contains(arrival.identity()) ? Admission.REPEAT : Admission.LATE;
    }

    @Override
    public OfferedCase turnedAway(Arrival arrival) {
        Set<String> now = arrival.repeat() ? seen : Standing.with(seen, arrival.identity());
        return new OfferedCase(caseId, promptId, attempt, waiting, tally, now);
    }

    /// What answers lead to. Answers for what does not wait change nothing.
    ///
    /// @param at time of the answer
    public Step apply(List<Ruling> rulings, Instant at) {
        SortedSet<Integer> left = new TreeSet<>(waiting);
        List<Effect> effects = new ArrayList<>();
        Tally now = tally;
        for (Ruling ruling : rulings) {
            Slot slot = new Slot(ruling.attempt(), ruling.sampleIndex());
            if (ruling.attempt() == attempt && left.remove(slot.sample())) {
                Reason refused = ruling.refused();
                now = refused == null ? now.selected(1, 0) : now.refused(slot, refused);
                effects.add(refused == null ? new Effect.Accept(slot) : new Effect.PassOver(slot, refused));
            }
        }
        if (left.isEmpty() && !waiting.isEmpty()) {
            effects.add(new Effect.Settle(now.outcome(caseId, promptId, attempt, at)));
            return new Step(new SettledCase(seen), effects);
        }
        return new Step(new OfferedCase(caseId, promptId, attempt, left, now, seen), effects);
    }
}
