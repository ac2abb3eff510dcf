package responsa.router.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.Case;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.Reason;

/// A case under way.
///
/// @param attempt the round of drafting that is waited for
/// @param samples how many samples it has; 0 while none of them was heard of
/// @param ended how many of them have ended
/// @param passing sums of minimum scores of the drafts that passed, by sample
/// @param drafted what a redraft would repeat: the case as this attempt's drafts carry it; null until one
///     was judged
/// @param terms null until a draft was judged
/// @param decisions what the drafts that passed do with the request, by sample, as far as it was read; null where
///     nothing was
public record OpenCase(
        CaseId caseId,
        PromptId promptId,
        int attempt,
        int samples,
        int ended,
        SortedMap<Integer, Integer> passing,
        Tally tally,
        Set<String> seen,
        @Nullable Case drafted,
        @Nullable Terms terms,
        @Nullable SortedMap<Integer, DraftDecision> decisions)
        implements Standing {

    public OpenCase {
        passing = Collections.unmodifiableSortedMap(new TreeMap<>(passing));
    }

    static OpenCase unheard(CaseId caseId, PromptId promptId) {
        return new OpenCase(
                caseId, promptId, 0, 0, 0, Collections.emptySortedMap(), Tally.EMPTY, Set.of(), null, null, null);
    }

    @Override
    public Admission admit(Arrival arrival) {
        if (arrival.repeat() || seen.contains(arrival.identity())) {
            return Admission.REPEAT;
        }
        boolean waitedFor = arrival.attempt() == null || seen.isEmpty() || Objects.equals(arrival.attempt(), attempt);
        return waitedFor ? Admission.COUNTS : Admission.LATE;
    }

    @Override
    public OpenCase turnedAway(Arrival arrival) {
        Set<String> now = arrival.repeat() ? seen : Standing.with(seen, arrival.identity());
        return new OpenCase(caseId, promptId, attempt, samples, ended, passing, tally, now, drafted, terms, decisions);
    }

    /// What a record that counts leads to.
    ///
    /// @param at time of the record
    /// @param limited whether the recipe of this id has limits now, so that what passes needs a grant
    public Step apply(Part part, Instant at, Predicate<String> limited) {
        return new Fold(this, limited).take(part, at);
    }

    /// What it leads to that nothing was heard of the case for too long: it settles by what is there.
    ///
    /// @param detail for people
    public Step expire(String detail, Instant at, Predicate<String> limited) {
        return new Fold(this, limited).expire(new Reason("deadline", detail), at);
    }
}
