package responsa.router.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import responsa.testkit.sample.Samples;
import responsa.topics.record.Case;
import responsa.topics.record.Failure;
import responsa.topics.record.Outcome;
import responsa.topics.record.Recipe;
import responsa.topics.record.Ruling;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// One case whose verdict records arrive: does what its standing says, and remembers what came out.
public final class Town {
    private final Recipe recipe;
    private final UnaryOperator<Standing> betweenSteps;
    private final List<Offer> offers = new ArrayList<>();
    private final Map<Slot, Verdict> held = new TreeMap<>();
    private final List<Tuple> tuples = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private Standing standing;
    private @Nullable Case redraft;
    private boolean limited;

    /// A case of which nothing has arrived.
    ///
    /// @param betweenSteps what happens to a standing between two records; a restart writes and reads it
    public Town(Case drafted, Recipe recipe, UnaryOperator<Standing> betweenSteps) {
        this.recipe = recipe;
        this.betweenSteps = betweenSteps;
        this.standing = Standing.unheard(drafted.id(), drafted.prompt().id());
    }

    /// A case that is never restarted.
    public static Town of(Case drafted, Recipe recipe) {
        return new Town(drafted, recipe, UnaryOperator.identity());
    }

    /// A record arrives.
    public Town take(VerdictRecord record) {
        return take(record, "responsa.drafts-0@" + System.identityHashCode(record));
    }

    /// A record arrives that comes of this source.
    public Town take(VerdictRecord record, String source) {
        Arrival arrival = Arrival.of(record, source);
        Admission admission = standing.admit(arrival);
        if (admission == Admission.COUNTS) {
            Step step = ((OpenCase) standing).apply(part(record, source), Samples.THEN, recipeId -> limited);
            follow(step, record);
        } else {
            log.add(admission.name());
            standing = standing.turnedAway(arrival);
        }
        standing = betweenSteps.apply(standing);
        return this;
    }

    /// From now on the recipe has limits.
    public Town limited() {
        limited = true;
        return this;
    }

    /// The allocator answers.
    public Town answer(Ruling... rulings) {
        follow(((OfferedCase) standing).apply(List.of(rulings), Samples.THEN), null);
        return this;
    }

    /// Nothing was heard of the case for too long.
    public Town expire() {
        follow(((OpenCase) standing).expire("nothing came", Samples.THEN, recipeId -> limited), null);
        return this;
    }

    /// What the allocator was told, in order.
    public List<Offer> offers() {
        return offers;
    }

    /// What became tuples, by id.
    public List<Tuple> tuples() {
        return tuples.stream()
                .sorted(Comparator.comparing(tuple -> tuple.id().toString()))
                .toList();
    }

    /// Every effect's name and slot, every record that was turned away.
    public List<String> log() {
        return log;
    }

    /// How the case settled.
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /// What is kept of verdicts that passed.
    public int held() {
        return held.size();
    }

    /// The case as it is drafted next.
    public @Nullable Case redraft() {
        return redraft;
    }

    private void follow(Step step, @Nullable VerdictRecord record) {
        step.effects().forEach(effect -> act(effect, record));
        standing = step.next();
    }

    private Part part(VerdictRecord record, String source) {
        return switch (record) {
            case Verdict verdict -> Part.of(verdict, recipe);
            case Failure failure -> Part.of(failure, source);
        };
    }

    private void act(Effect effect, @Nullable VerdictRecord record) {
        switch (effect) {
            case Effect.Hold hold -> held.put(hold.slot(), (Verdict) record);
            case Effect.Accept accept -> {
                tuples.add(Tuples.of(verdict(accept.slot(), record)));
                log.add("accept " + accept.slot());
            }
            case Effect.PassOver over -> {
                verdict(over.slot(), record);
                log.add("pass over " + over.slot()
                        + (over.reason() == null ? "" : " for " + over.reason().name()));
            }
            case Effect.Reject reject ->
                log.add("reject " + Part.slot(reject.verdict().draft()));
            case Effect.SetAside aside ->
                log.add("set aside " + Part.slot(aside.verdict().draft()));
            case Effect.Tell tell -> offers.add(tell.offer());
            case Effect.Redraft again -> {
                redraft = again.next();
                log.add("redraft " + again.next().attempt());
            }
            case Effect.Settle settle -> outcomes.add(settle.outcome());
        }
    }

    private Verdict verdict(Slot slot, @Nullable VerdictRecord record) {
        if (record instanceof Verdict verdict && Part.slot(verdict.draft()).equals(slot)) {
            return verdict;
        }
        Verdict released = held.remove(slot);
        if (released == null) {
            throw new AssertionError("nothing is held for " + slot);
        }
        return released;
    }
}
