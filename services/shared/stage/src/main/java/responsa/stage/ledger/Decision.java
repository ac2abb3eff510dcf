package responsa.stage.ledger;

import java.util.List;

/// What is to be done next. Following one is told to the ledger by the event of the same meaning.
public sealed interface Decision {

    /// Start an input: find out how many parts it has.
    record Plan(long input) implements Decision {}

    /// Pay for a part.
    ///
    /// @param memos what was kept for it, in the order of the ledger
    record Call(long input, Part part, List<byte[]> memos) implements Decision {
        public Call {
            memos = List.copyOf(memos);
        }
    }

    /// Pay for several parts of an input by one call; it counts as one of those in flight.
    ///
    /// @param parts two or more
    record CallTogether(long input, List<Part> parts) implements Decision {
        public CallTogether {
            parts = List.copyOf(parts);
        }
    }

    /// Complete an input without a call: what it asks for was asked for before (R11).
    record Repeat(long input) implements Decision {}

    /// Let go of an input that the ledger held already.
    record Skip(long input) implements Decision {}

    /// Let go of an input whose parts are all acknowledged.
    record Finish(long input) implements Decision {}

    /// Start nothing.
    record Wait(Reason reason) implements Decision {}

    /// Commit an offset.
    record Commit(long offset, String metadata) implements Decision {}

    /// Why nothing is started.
    enum Reason {
        /// The ledger is not read to its end yet (R6).
        RECOVERING,
        /// Another writer was betrayed by a gap, which is being read (R8).
        GAP,
        /// Nothing is there to be started.
        IDLE,
        /// More inputs under way than a note holds.
        NOTE_FULL
    }
}
