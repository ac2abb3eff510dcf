package responsa.router.domain.revision;

import responsa.router.domain.Decision;
import responsa.topics.record.Confirmation;
import responsa.topics.record.Recipe;
import responsa.topics.record.Retraction;
import responsa.topics.record.Verdict;

/// What becomes of a tuple that was judged again.
public sealed interface Revision {

    /// It passes; it stays as it is.
    record Confirm(Confirmation confirmation) implements Revision {}

    /// It does not pass; it leaves the dataset.
    record Retract(Retraction retraction) implements Revision {}

    /// No judge could score it under the other version: it stays, and the verdict is kept for review. A tuple is not
    /// taken back for what nobody could read.
    record SetAside(Verdict verdict) implements Revision {}

    /// What a verdict on a tuple says, decided as a first verdict is.
    static Revision of(Verdict verdict, Recipe recipe) {
        return switch (Decision.decide(verdict, recipe)) {
            case Decision.Accept accept ->
                new Confirm(new Confirmation(
                        verdict.draft().id(), verdict.id(), verdict.spec(), verdict.recipe(), verdict.minima()));
            case Decision.Reject reject ->
                new Retract(new Retraction(
                        verdict.draft().id(),
                        verdict.id(),
                        verdict.draft().drafted().prompt().spec(),
                        verdict.spec(),
                        verdict.recipe(),
                        reject.reasons(),
                        verdict.minima()));
            case Decision.Undecided undecided -> new SetAside(verdict);
        };
    }
}
