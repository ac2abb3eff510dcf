package responsa.local.rejudge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;
import responsa.topics.id.VerdictId;
import responsa.topics.record.Confirmation;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Retraction;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// What the topics tell of rejudgements, by verdict id: a fold in which neither order nor repeats of records count.
/// Threads: one.
public final class Results {
    private final Map<VerdictId, Result> results = new HashMap<>();
    private final Set<DraftId> retracted = new HashSet<>();
    private final Map<Sha256, Set<DraftId>> confirmed = new HashMap<>();

    /// A record of `responsa.dataset`.
    public void inDataset(DatasetRecord record) {
        switch (record) {
            case Tuple tuple -> {}
            case Confirmation confirmation -> {
                put(confirmation.verdict(), Result.CONFIRMED);
                confirmed
                        .computeIfAbsent(confirmation.spec().sha256(), first -> new HashSet<>())
                        .add(confirmation.tuple());
            }
            case Retraction retraction -> {
                put(retraction.verdict(), Result.RETRACTED);
                retracted.add(retraction.tuple());
            }
        }
    }

    /// A record of `responsa.drafts`.
    public void inDrafts(DraftRecord record) {
        if (record instanceof Draft draft && draft.rejudgement() != null) {
            put(verdict(draft), Result.QUEUED);
        }
    }

    /// A record of `responsa.verdicts`: of a verdict it is the router that says what came of it.
    public void inVerdicts(VerdictRecord record) {
        if (record instanceof Failure failure && failure.cause() != FailureCause.REPEAT) {
            Draft draft = failure.draft();
            if (draft != null && draft.rejudgement() != null) {
                put(verdict(draft), Result.FAILED);
            }
        }
    }

    /// A record of `responsa.undecided`.
    public void inUndecided(Verdict verdict) {
        if (verdict.draft().rejudgement() != null) {
            put(verdict.id(), Result.UNDECIDED);
        }
    }

    /// What is known of a rejudgement; empty where it was never queued.
    public Optional<Result> of(VerdictId verdict) {
        return Optional.ofNullable(results.get(verdict));
    }

    /// How many tuples were taken back, under whatever version.
    public long retracted() {
        return retracted.size();
    }

    /// Whether a tuple was taken back, under whatever version.
    public boolean isRetracted(DraftId tuple) {
        return retracted.contains(tuple);
    }

    /// Whether a tuple passed once more under a version.
    public boolean isConfirmed(DraftId tuple, Sha256 spec) {
        return confirmed.getOrDefault(spec, Set.of()).contains(tuple);
    }

    /// The verdict that a queued draft waits for.
    static VerdictId verdict(Draft draft) {
        return VerdictId.of(
                draft.id(),
                draft.judgedBySpec().sha256(),
                draft.judgedByRecipe().sha256());
    }

    private void put(VerdictId verdict, Result result) {
        results.merge(verdict, result, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
