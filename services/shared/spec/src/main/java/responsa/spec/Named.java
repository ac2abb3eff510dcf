package responsa.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.spec.markdown.Section;

/// A heading with its place in the spec.
///
/// @param path ids of the headings above it, outermost first
/// @param leaf whether no heading stands below it
record Named(
        Section section, String id, String title, @Nullable String authority, List<String> path, boolean leaf) {

    int line() {
        return section.heading().line();
    }

    boolean hasText() {
        return section.prose().stream().anyMatch(line -> !line.text().isBlank())
                || !section.examples().isEmpty();
    }
}
