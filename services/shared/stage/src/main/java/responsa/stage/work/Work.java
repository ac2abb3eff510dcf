package responsa.stage.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a stage does with one input: how many parts its work has, and the answer of each.
///
/// @param <I> value of the input topic
/// @param <O> value of the output topic
/// @param <M> value of the memo topic; `Void` for a stage without one
public interface Work<I, O, M> {

    /// Decides what an input needs. May block, for a version of a spec or recipe that has not arrived yet.
    Plan<O> plan(I input) throws InterruptedException;

    /// A number that changes whenever an input that was to wait may be wanted. Quick: called on the thread that polls.
    default long changes() {
        return 0;
    }

    /// Pays for one part. Called for parts that the ledger does not hold; the parts of an input are called at the
    /// same time, as far as calls are allowed.
    ///
    /// @param part which one, from 0
    /// @param memo what was kept for this part before, and where to keep more
    Answer<O> answer(I input, int part, Memo<M> memo) throws InterruptedException;

    /// Pays for several parts by one call, where the plan says that they go together. What it leaves out is not lost:
    /// each of those parts is then called by itself, as [#answer].
    ///
    /// @param parts two or more that the ledger does not hold, ascending
    /// @return answers by part
    default Map<Integer, Answer<O>> answerTogether(I input, List<Integer> parts) throws InterruptedException {
        return Map.of();
    }

    /// The record that stands in the output for an input or a part that has no result. Pure: also called for inputs
    /// that could not be read.
    O failed(FailedPart<I> failed);

    /// The content-addressed name of what an input asks for, such as case id and attempt for the drafter: an input
    /// whose name was asked for before is completed as a repeat (R11). Empty for one that asks for nothing, such as
    /// a failure to pass on. Pure and quick: called on the thread that polls.
    Optional<String> identity(I input);

    /// The id of the case that an input belongs to: the `case` header of all that is written for it. Empty where it
    /// is not known; then the input's own header is carried on. Pure and quick.
    Optional<String> caseOf(I input);
}
