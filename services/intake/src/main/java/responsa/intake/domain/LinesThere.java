package responsa.intake.domain;

import java.util.BitSet;

/// Which lines of one file are in the topics already: one bit for a line, so that a file of ten million lines takes
/// little more than a megabyte. Sends of one file go to several partitions, so there may be holes. Threads: one.
public final class LinesThere {
    private final BitSet lines = new BitSet();

    /// Notes a line; lines beyond the two thousand millionth are not known again.
    ///
    /// @param line from 1
    public void add(long line) {
        if (line < Integer.MAX_VALUE) {
            lines.set((int) line);
        }
    }

    /// Whether the line is there.
    public boolean holds(long line) {
        return line < Integer.MAX_VALUE && lines.get((int) line);
    }

    /// How many are there.
    public int count() {
        return lines.cardinality();
    }
}
