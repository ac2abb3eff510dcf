package responsa.topics.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a model said of a prompt whose label was taken.
///
/// @param categories that it named, empty if it said that none fits; null where nothing could be read
/// @param call the last one that was made for it
public record LabelAudit(@Nullable List<String> categories, ModelCall call) {

    public LabelAudit {
        categories = categories == null ? null : List.copyOf(categories);
    }
}
