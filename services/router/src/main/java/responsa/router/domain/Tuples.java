package responsa.router.domain;

import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.Provenance;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

/// Makes tuples.
public final class Tuples {
    private Tuples() {}

    /// The tuple of an accepted verdict: all of it but the spec, of which only the version is named.
    ///
    /// @throws IllegalArgumentException if no pass was made: such a verdict is never accepted
    public static Tuple of(Verdict verdict) {
        Provenance judgedFrom = verdict.provenance();
        if (judgedFrom == null) {
            throw new IllegalArgumentException("verdict %s was accepted without a pass".formatted(verdict.id()));
        }
        Draft draft = verdict.draft();
        Case drafted = draft.drafted();
        return new Tuple(
                draft.id(),
                drafted.prompt(),
                drafted.categories(),
                drafted.categorySource(),
                drafted.attempt(),
                draft.sampleIndex(),
                draft.cot(),
                draft.response(),
                verdict.minima(),
                verdict.findings(),
                verdict.passes(),
                draft.provenance(),
                judgedFrom);
    }
}
