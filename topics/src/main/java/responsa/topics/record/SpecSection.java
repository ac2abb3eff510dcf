package responsa.topics.record;

import java.util.List;

/// A heading that groups policies and is none itself.
///
/// @param path ids of the sections and policies above it, outermost first
/// @param preamble its own text before the first heading below it; may be empty
public record SpecSection(String id, String title, List<String> path, String preamble) {

    public SpecSection {
        path = List.copyOf(path);
    }
}
