package responsa.stage.work;

/// What an input needs.
public sealed interface Plan<O> {

    /// Calls: this many parts, of which only those are made that the ledger does not hold.
    ///
    /// @param together whether one call pays for all that are missing, see [Work#answerTogether]
    record Parts<O>(int count, boolean together) implements Plan<O> {
        public Parts {
            if (count < 1) {
                throw new IllegalArgumentException("an input has at least one part");
            }
        }

        /// Each part by a call of its own.
        public Parts(int count) {
            this(count, false);
        }
    }

    /// Not now: the input waits, and holds up none but those behind it once its partition's window is full. It is
    /// planned again when [Work#changes] has changed.
    record Later<O>() implements Plan<O> {}

    /// No call: this is its one answer.
    record Settled<O>(Answer<O> answer) implements Plan<O> {}
}
