package responsa.exporter.domain.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of a record.
public sealed interface Rendering {

    /// Its rows; none of a record that changes nothing in the files.
    ///
    /// @param facts what the card counts of them
    /// @param once names what has its rows only once, however often a record of it comes; null where every record
    ///     has rows
    record Rows(
            List<Line> lines, List<Fact> facts, @Nullable String once) implements Rendering {
        public Rows {
            lines = List.copyOf(lines);
            facts = List.copyOf(facts);
        }
    }

    /// It is not what its topic holds.
    ///
    /// @param detail for people; never text of the record
    record Unreadable(String detail) implements Rendering {}
}
