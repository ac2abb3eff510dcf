package responsa.testkit.sample;

import java.util.Objects;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

/// A tuple.
public final class TupleBuilder {
    private Verdict verdict = Samples.aVerdict().build();

    TupleBuilder() {}

    /// The verdict that it comes from; it must have a pass.
    public TupleBuilder of(Verdict value) {
        verdict = value;
        return this;
    }

    /// Its prompt, as one user turn.
    public TupleBuilder asking(String text) {
        return of(Samples.aVerdict().of(Samples.aDraft().asking(text).build()).build());
    }

    /// The tuple.
    public Tuple build() {
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
                Objects.requireNonNull(verdict.provenance(), "a tuple was judged"));
    }
}
