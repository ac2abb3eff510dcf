package responsa.local.export;

import java.nio.file.Path;
import java.util.Set;
import responsa.exporter.domain.format.Format;
import responsa.exporter.domain.format.Profile;
import responsa.exporter.domain.selection.Selection;
import responsa.exporter.domain.selection.Split;

/// What is exported, how, and where to.
///
/// @param out the folder that will hold it; it must not be there, or be empty
/// @param formats at least one
/// @param ladder whether nested samples are written too
public record ExportRequest(
        Path out,
        Selection selection,
        Set<Format> formats,
        Profile profile,
        Split split,
        boolean ladder,
        String title) {

    public ExportRequest {
        formats = Set.copyOf(formats);
    }

    /// Whether answers that were rejected are wanted.
    boolean wantsRejected() {
        return formats.stream().anyMatch(format -> !format.isOfTuples());
    }
}
