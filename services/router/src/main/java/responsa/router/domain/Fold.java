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
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Case;
import responsa.topics.record.Outcome;
import responsa.topics.record.Reason;
import responsa.topics.record.Selection;

/// One step of one case: made for it, used once.
final class Fold {
    /// Where the reasons of an attempt stand that are no sample's: behind those of its samples.
    private static final int NO_SAMPLE = Integer.MAX_VALUE;

    private final OpenCase before;
    private final SortedMap<Integer, Integer> passing;
    private final List<Effect> effects = new ArrayList<>();
    private int attempt;
    private int samples;
    private int ended;
    private Tally tally;
    private @Nullable Case drafted;
    private @Nullable Terms terms;

    Fold(OpenCase before) {
        this.before = before;
        this.passing = new TreeMap<>(before.passing());
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
            }
            case Part.Unnamed unnamed -> unnamed(unnamed.reason());
            case Part.Ended whole -> {
                attempt = whole.attempt();
                endAll(whole.reason());
            }
        }
        Set<String> seen = Standing.with(before.seen(), part.identity());
        if (ended >= samples) {
            return complete(seen, at);
        }
        holdWhatPassed(part);
        return new Step(standing(seen), effects);
    }

    private void judged(Part.Judged judged) {
        Slot slot = judged.slot();
        heard(slot, judged.verdict().draft().samples());
        drafted = judged.verdict().draft().drafted();
        terms = judged.terms();
        tally = tally.saved(judged.passesSaved());
        switch (judged.decision()) {
            case Decision.Accept accept -> passing.put(slot.sample(), accept.total());
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

    private Step complete(Set<String> seen, Instant at) {
        if (!passing.isEmpty()) {
            select();
        } else if (drafted != null && terms != null && attempt + 1 < terms.attempts()) {
            return redraft(drafted, seen);
        }
        effects.add(new Effect.Settle(outcome(at)));
        return new Step(new SettledCase(seen), effects);
    }

    private void select() {
        Set<Integer> chosen = terms != null && terms.select() == Selection.ALL ? passing.keySet() : Set.of(best());
        for (int sample : passing.keySet()) {
            Slot slot = new Slot(attempt, sample);
            effects.add(chosen.contains(sample) ? new Effect.Accept(slot) : new Effect.PassOver(slot));
        }
        tally = tally.selected(chosen.size(), passing.size() - chosen.size());
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
        effects.add(new Effect.Redraft(new Case(
                last.prompt(), last.categories(), last.categorySource(), attempt + 1, earlier, last.classification())));
        OpenCase next = new OpenCase(
                before.caseId(),
                before.promptId(),
                attempt + 1,
                0,
                0,
                Collections.emptySortedMap(),
                tally,
                seen,
                null,
                null);
        return new Step(next, effects);
    }

    private OpenCase standing(Set<String> seen) {
        return new OpenCase(
                before.caseId(), before.promptId(), attempt, samples, ended, passing, tally, seen, drafted, terms);
    }

    private Outcome outcome(Instant at) {
        boolean accepted = tally.counts().tuples() > 0;
        return new Outcome(
                before.caseId(),
                before.promptId(),
                tally.exit(),
                accepted ? List.of() : tally.reasons(),
                tally.counts(),
                attempt + 1,
                tally.passesSaved(),
                at);
    }
}
