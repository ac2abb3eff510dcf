package responsa.judge.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.DraftId;
import responsa.topics.id.PassId;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Pass;
import responsa.topics.record.Sampling;

/// What is to be done next in a [Hearing].
public sealed interface Step {

    /// One call. Everything in it follows from the hearing: a crash before the answer asks the very same again, seed
    /// included.
    ///
    /// @param index which pass, from 0
    /// @param earlier answers of this pass that could not be read
    /// @param model name of the model to be asked
    /// @param fault why the same model's last answer could not be read, so that it can mend it; null where there is
    ///     none
    record Ask(
            PassId id,
            DraftId draftId,
            int index,
            int earlier,
            String model,
            Sampling sampling,
            @Nullable String fault) implements Step {

        /// The record of the answer to this call, as it is kept: an unreadable one as well, since it was paid for.
        ///
        /// @param reading what was read from the answer
        /// @param call what the answer cost
        public Pass answered(Reading reading, ModelCall call) {
            return switch (reading) {
                case Reading.Scored scored ->
                    new Pass(id, draftId, index, scored.scores(), null, earlier + 1, call, scored.label());
                case Reading.Unreadable unreadable ->
                    new Pass(id, draftId, index, Map.of(), unreadable.why(), earlier + 1, call);
            };
        }
    }

    /// No call: nothing that could still be asked would change the decision, or nothing is left to be asked.
    record Settled() implements Step {}
}
