package responsa.local.rejudge;

import java.util.List;
import responsa.topics.id.Sha256;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Rejudgement;
import responsa.topics.record.SpecRef;
import responsa.topics.record.Tuple;

/// Makes a draft of a tuple again, for the judge.
final class Again {
    private Again() {}

    /// The draft that the tuple was, to be judged with another version of its spec and the recipe that it was
    /// made by.
    ///
    /// What a tuple does not carry is nothing that a judge looks at: the reasons of earlier rounds, the call that
    /// found its categories, and how many samples its attempt had. It was whole, or no gate had let it pass.
    ///
    /// @param release of the spec under whatever id
    static Draft of(Tuple tuple, Sha256 release) {
        Case drafted =
                new Case(tuple.prompt(), tuple.categories(), tuple.categorySource(), tuple.attempt(), List.of(), null);
        return new Draft(
                        tuple.id(),
                        drafted,
                        tuple.sampleIndex(),
                        tuple.sampleIndex() + 1,
                        tuple.cot(),
                        tuple.response(),
                        DraftOutcome.COMPLETE,
                        tuple.draftedFrom())
                .judgedAgain(new Rejudgement(
                        new SpecRef(tuple.prompt().spec().id(), release),
                        tuple.prompt().recipe()));
    }
}
