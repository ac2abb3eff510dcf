package responsa.topics.record;

import java.util.List;

/// A heading that is no policy: it groups policies, or only informs.
///
/// @param path ids of the sections and policies above it, outermost first
/// @param preamble its own text before the first heading below it, without commentary; may be empty
public record SpecSection(String id, String title, List<String> path, String preamble) {

    public SpecSection {
        path = List.copyOf(path);
    }
}
