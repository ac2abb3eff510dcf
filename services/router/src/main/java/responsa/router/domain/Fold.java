package responsa.router.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Candidate;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.Reason;
import responsa.topics.record.Selection;

/// One step of one case: made for it, used once.
final class Fold {
    /// Where the reasons of an attempt stand that are no sample's: behind those of its samples.
    private static final int NO_SAMPLE = Integer.MAX_VALUE;

    private final OpenCase before;
    private final Predicate<String> limited;
    private final SortedMap<Integer, Integer> passing;
    private final SortedMap<Integer, DraftDecision> decisions;
    private final List<Effect> effects = new ArrayList<>();
    private int attempt;
    private int samples;
    private int ended;
    private Tally tally;
    private @Nullable Case drafted;
    private @Nullable Terms terms;

    Fold(OpenCase before, Predicate<String> limited) {
        this.before = before;
        this.limited = limited;
        this.passing = new TreeMap<>(before.passing());
        this.decisions = before.decisions() == null ? new TreeMap<>() : new TreeMap<>(before.decisions());
        this.attempt = before.attempt();
        this.samples = before.samples();
        this.ended = before.ended();
        this.tally = before.tally();
        this.drafted = before.drafted();
        this.terms = before.terms();
    }

    Step take(Part part, Instant at) {
        switch (part) {
            case Part.Judged judged -> judged(judged);
            case Part.Dead dead -> {
                heard(dead.slot(), dead.samples());
                tally = tally.dead(dead.slot(), dead.reason());
                paidFor(dead.draft());
            }
            case Part.Unnamed unnamed -> unnamed(unnamed.reason());
            case Part.Ended whole -> {
                attempt = whole.attempt();
                endAll(whole.reason());
            }
        }
        Set<String> seen = Standing.with(before.seen(), part.identity());
        if (ended >= samples) {
            return complete(part, seen, at);
        }
        holdWhatPassed(part);
        return new Step(standing(seen), effects);
    }

    Step expire(Reason reason, Instant at) {
        endAll(reason);
        return passing.isEmpty() ? settle(before.seen(), at) : select(null, before.seen(), at);
    }

    private void judged(Part.Judged judged) {
        Slot slot = judged.slot();
        heard(slot, judged.verdict().draft().samples());
        drafted = judged.verdict().draft().drafted();
        terms = judged.terms();
        tally = tally.saved(judged.passesSaved()).cost(Costs.of(judged.verdict()));
        switch (judged.decision()) {
            case Decision.Accept accept -> {
                passing.put(slot.sample(), accept.total());
                decided(slot.sample(), judged.verdict().decision());
            }
            case Decision.Reject reject -> {
                tally = tally.rejected(slot, reject.reasons());
                effects.add(new Effect.Reject(judged.verdict(), reject.reasons()));
            }
            case Decision.Undecided undecided -> {
                tally = tally.undecided(slot, undecided.reason());
                effects.add(new Effect.SetAside(judged.verdict()));
            }
        }
    }

    private void decided(int sample, @Nullable DraftDecision decision) {
        if (decision != null) {
            decisions.put(sample, decision);
        }
    }

    private void paidFor(@Nullable Draft unjudged) {
        if (unjudged != null) {
            tally = tally.cost(Costs.of(unjudged));
            drafted = drafted == null ? unjudged.drafted() : drafted;
        }
    }

    /// A sample of an attempt has ended, whichever way.
    private void heard(Slot slot, int of) {
        attempt = slot.attempt();
        samples = Math.max(of, Math.max(samples, slot.sample() + 1));
        ended++;
    }

    private void unnamed(Reason reason) {
        if (samples == 0) {
            endAll(reason);
            return;
        }
        ended++;
        tally = tally.dead(new Slot(attempt, NO_SAMPLE), reason);
    }

    private void endAll(Reason reason) {
        tally = tally.ended(new Slot(attempt, NO_SAMPLE), reason);
        ended = samples;
    }

    private void holdWhatPassed(Part part) {
        if (part instanceof Part.Judged judged && judged.decision() instanceof Decision.Accept) {
            effects.add(new Effect.Hold(judged.slot()));
        }
    }

    private Step complete(Part last, Set<String> seen, Instant at) {
        if (!passing.isEmpty()) {
            return select(last, seen, at);
        }
        boolean again = drafted != null && terms != null && attempt + 1 < terms.attempts();
        return again ? redraft(drafted, seen) : settle(seen, at);
    }

    /// @param last the record that completed the attempt; null where none did
    private Step select(@Nullable Part last, Set<String> seen, Instant at) {
        Set<Integer> chosen = chosen(terms == null ? Selection.BEST : terms.select());
        tally = tally.selected(0, passing.size() - chosen.size());
        passing.keySet().stream()
                .filter(sample -> !chosen.contains(sample))
                .forEach(sample -> effects.add(new Effect.PassOver(new Slot(attempt, sample), null)));
        if (drafted != null && limited.test(drafted.prompt().recipe().id())) {
            if (last instanceof Part.Judged judged
                    && chosen.contains(judged.slot().sample())) {
                holdWhatPassed(judged);
            }
            effects.add(new Effect.Tell(offer(drafted, chosen, false)));
            return new Step(
                    new OfferedCase(before.caseId(), before.promptId(), attempt, new TreeSet<>(chosen), tally, seen),
                    effects);
        }
        chosen.forEach(sample -> effects.add(new Effect.Accept(new Slot(attempt, sample))));
        tally = tally.selected(chosen.size(), 0);
        return settle(seen, at, chosen);
    }

    private Step settle(Set<String> seen, Instant at) {
        return settle(seen, at, Set.of());
    }

    private Step settle(Set<String> seen, Instant at, Set<Integer> tuples) {
        if (drafted != null) {
            effects.add(new Effect.Tell(offer(drafted, tuples, true)));
        }
        effects.add(new Effect.Settle(tally.outcome(before.caseId(), before.promptId(), attempt, at)));
        return new Step(new SettledCase(seen), effects);
    }

    private Offer offer(Case last, Set<Integer> samples, boolean taken) {
        List<Candidate> candidates = samples.stream()
                .sorted()
                .map(sample -> Candidates.of(last, new Slot(attempt, sample), decisions.get(sample)))
                .toList();
        return new Offer(
                before.caseId(),
                before.promptId(),
                last.prompt().recipe().id(),
                last.categories(),
                candidates,
                tally.cost(),
                taken);
    }

    private Set<Integer> chosen(Selection select) {
        return switch (select) {
            case ALL -> passing.keySet();
            case BEST -> Set.of(best());
            case FIRST -> Set.of(passing.firstKey());
        };
    }

    /// The highest sum; ties go to the lower sample.
    private int best() {
        return Collections.min(
                        passing.entrySet(),
                        Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .getKey();
    }

    private Step redraft(Case last, Set<String> seen) {
        List<Reason> earlier = new ArrayList<>(last.earlier());
        earlier.addAll(tally.reasonsOf(attempt));
        effects.add(new Effect.Tell(offer(last, Set.of(), true)));
        effects.add(new Effect.Redraft(new Case(
                last.prompt(), last.categories(), last.categorySource(), attempt + 1, earlier, last.classification())));
        OpenCase next = new OpenCase(
                before.caseId(),
                before.promptId(),
                attempt + 1,
                0,
                0,
                Collections.emptySortedMap(),
                tally.told(),
                seen,
                null,
                null,
                null);
        return new Step(next, effects);
    }

    private OpenCase standing(Set<String> seen) {
        return new OpenCase(
                before.caseId(),
                before.promptId(),
                attempt,
                samples,
                ended,
                passing,
                tally,
                seen,
                drafted,
                terms,
                decisions.isEmpty() ? null : decisions);
    }
}
