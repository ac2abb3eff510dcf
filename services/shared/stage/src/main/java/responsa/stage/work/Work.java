package responsa.stage.work;

import java.util.List;

/// What a stage does with one input: how many parts its work has, and the answer of each.
///
/// @param <I> value of the input topic
/// @param <O> value of the output topic
/// @param <M> value of the memo topic; `Void` for a stage without one
public interface Work<I, O, M> {

    /// Decides what an input needs. May block, for a version of a spec or recipe that has not arrived yet.
    Plan<O> plan(I input) throws InterruptedException;

    /// Pays for one part. Called for parts that the ledger does not hold, all parts of an input at the same time.
    ///
    /// @param part which one, from 0
    /// @param memo what was kept for this input before, and where to keep more
    Answer<O> answer(I input, int part, Memo<M> memo) throws InterruptedException;

    /// The record that stands in the output for an input or a part that has no result.
    O failed(FailedPart<I> failed);

    /// The content-addressed names of the answers that an input asks for, one for each part in their order; an input
    /// whose names were all answered before is completed as a repeat (R11). Empty: it has none to go by.
    List<String> identities(I input);
}
