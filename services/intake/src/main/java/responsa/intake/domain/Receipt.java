package responsa.intake.domain;

import java.util.List;

/// What became of a request that brings prompts.
public sealed interface Receipt {

    /// Its lines were read. Accepted and rejected ones are acknowledged.
    record Read(List<LineResult> lines) implements Receipt {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /// Its body is longer than is read; nothing was taken.
    record TooLong(int mostBytes) implements Receipt {}

    /// It has more lines than are read; nothing was taken.
    record TooManyLines(int mostLines) implements Receipt {}

    /// Its recipe makes nothing more for now; nothing was taken.
    record Paused(String recipe, String why) implements Receipt {}

    /// As many requests as may be are worked on; nothing was taken.
    record Busy() implements Receipt {}
}
