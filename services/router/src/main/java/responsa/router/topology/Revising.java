package responsa.router.topology;

import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import responsa.router.domain.Admission;
import responsa.router.domain.revision.Revised;
import responsa.router.domain.revision.Revision;
import responsa.streams.recipe.Recipes;
import responsa.streams.record.Outlet;
import responsa.topics.id.DraftId;
import responsa.topics.record.Draft;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Recipe;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Routes the verdicts on tuples that were judged again. The standing of their case is neither read nor changed.
final class Revising {
    private final KeyValueStore<byte[], Revised> store;
    private final Recipes recipes;
    private final Outlet outlet;
    private final Delivery delivery;
    private final RevisionCounters counters;

    Revising(
            KeyValueStore<byte[], Revised> store,
            Recipes recipes,
            Outlet outlet,
            Delivery delivery,
            RevisionCounters counters) {
        this.store = store;
        this.recipes = recipes;
        this.outlet = outlet;
        this.delivery = delivery;
        this.counters = counters;
    }

    /// Whether a record is about a tuple that was judged again.
    static boolean concerns(VerdictRecord record) {
        return switch (record) {
            case Verdict verdict -> verdict.draft().rejudgement() != null;
            case Failure failure -> isOfRejudgement(failure.draft());
        };
    }

    private static boolean isOfRejudgement(@Nullable Draft draft) {
        return draft != null && draft.rejudgement() != null;
    }

    /// Takes a record that [#concerns] a tuple.
    void take(Occasion.Came at, VerdictRecord record) {
        switch (record) {
            case Failure failure -> failed(at, failure);
            case Verdict verdict
            when Parts.tooLarge(at.from()) ->
                bury(at, FailureCause.TOO_LARGE, "the record leaves no room for what is written of it");
            case Verdict verdict -> judged(at, verdict);
        }
    }

    /// The tuple stays. A dead letter of the judge tells why; a verdict that comes of its replay counts.
    private void failed(Occasion.Came at, Failure failure) {
        if (failure.cause() == FailureCause.REPEAT) {
            delivery.turnAway(at, failure, Admission.REPEAT);
        } else {
            counters.failed().increment();
        }
    }

    private void judged(Occasion.Came at, Verdict verdict) {
        byte[] key = key(verdict.draft().id());
        Revised standing = Optional.ofNullable(store.get(key)).orElse(Revised.NEVER);
        Admission admission = standing.admit(verdict.id());
        if (admission != Admission.COUNTS) {
            delivery.turnAway(at, verdict, admission);
            return;
        }
        Optional<Recipe> recipe = recipes.version(verdict.recipe().sha256());
        if (recipe.isEmpty()) {
            bury(
                    at,
                    FailureCause.VERSION_MISSING,
                    "recipe %s did not arrive in time"
                            .formatted(verdict.recipe().sha256().shortened()));
            return;
        }
        Revision revision = Revision.of(verdict, recipe.get());
        write(at, revision);
        store.put(key, standing.after(verdict.id(), revision));
    }

    private void write(Occasion.Came at, Revision revision) {
        switch (revision) {
            case Revision.Confirm confirm -> {
                outlet.send(at.from(), RouterTopology.DATASET, at.promptId(), confirm.confirmation(), at.caseId());
                counters.confirmed().increment();
            }
            case Revision.Retract retract -> {
                outlet.send(at.from(), RouterTopology.DATASET, at.promptId(), retract.retraction(), at.caseId());
                counters.retracted().increment();
            }
            case Revision.SetAside aside -> {
                outlet.send(at.from(), RouterTopology.UNDECIDED, at.promptId(), aside.verdict(), at.caseId());
                counters.undecided().increment();
            }
        }
    }

    private void bury(Occasion.Came at, FailureCause cause, String detail) {
        delivery.bury(at.from(), cause, detail, at.caseId());
        counters.failed().increment();
    }

    private static byte[] key(DraftId tuple) {
        return HexFormat.of().parseHex(tuple.hash().hex());
    }
}
