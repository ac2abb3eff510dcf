package responsa.judge.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.judge.domain.gate.DecisionReading;
import responsa.topics.id.VerdictId;
import responsa.topics.record.Draft;
import responsa.topics.record.Finding;
import responsa.topics.record.Provenance;
import responsa.topics.record.Verdict;

/// Writes verdicts. A draft is judged with the versions of spec and recipe that its prompt was submitted under; one
/// that is judged again, with those that its rejudgement names.
public final class Verdicts {
    private static final String OWN_JUDGE = "self-judging";

    private Verdicts() {}

    /// The name of the verdict on a draft; known before it is judged, so that a repeat is recognised without a call.
    public static VerdictId id(Draft draft) {
        return VerdictId.of(
                draft.id(),
                draft.judgedBySpec().sha256(),
                draft.judgedByRecipe().sha256());
    }

    /// On a draft that a gate rejects: no pass was made, and so it rests on nothing that a model said.
    ///
    /// @param findings all of them, those that only note something as well
    public static Verdict gated(Draft draft, List<Finding> findings) {
        return new Verdict(
                id(draft),
                draft,
                draft.judgedBySpec(),
                draft.judgedByRecipe(),
                findings,
                List.of(),
                Map.of(),
                null,
                DecisionReading.of(draft));
    }

    /// On a draft that was heard. The minima go along although they follow from the passes: readers of the dataset
    /// need no rubric to know them.
    ///
    /// @param findings those that do not reject
    /// @param provenance of the last pass; null if none was made, since nobody but its drafter could have
    public static Verdict heard(Hearing hearing, List<Finding> findings, @Nullable Provenance provenance) {
        Draft draft = hearing.draft();
        return new Verdict(
                id(draft),
                draft,
                draft.judgedBySpec(),
                draft.judgedByRecipe(),
                findings,
                hearing.passes(),
                hearing.minima(),
                provenance,
                DecisionReading.of(draft));
    }

    /// What is to be noted of a hearing that nobody but the drafter could hold, with what to do about it.
    public static Optional<Finding> ownJudge(Hearing hearing) {
        return hearing.panel().isEmpty()
                ? Optional.of(new Finding(
                        OWN_JUDGE,
                        false,
                        "all of judging.panel (%s) is the model that drafted; name another, or set judging.allow_self_judging"
                                .formatted(String.join(", ", hearing.judging().panel()))))
                : Optional.empty();
    }
}
