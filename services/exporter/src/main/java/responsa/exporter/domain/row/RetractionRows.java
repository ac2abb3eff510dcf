package responsa.exporter.domain.row;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Retraction;

/// The row of a tuple that was taken back. Files that are final are not written again, so the tuple's own rows stay
/// where they are: whoever reads them leaves out what this row names.
final class RetractionRows {
    private static final ObjectWriter WHOLE = Line.writer(DatasetRecord.class);

    private RetractionRows() {}

    static Rendering.Rows of(Retraction retraction) {
        List<Fact> facts = retraction.reasons().stream()
                .map(reason -> new Fact(Dimension.RETRACTION, reason.name()))
                .distinct()
                .toList();
        return new Rendering.Rows(List.of(Line.of(FileKind.RETRACTED, WHOLE, retraction)), facts, null);
    }
}
