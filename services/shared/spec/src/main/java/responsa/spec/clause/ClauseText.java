package responsa.spec.clause;

import java.util.List;
import responsa.spec.markdown.Line;

/// A text, cut at its classes and clauses.
///
/// @param general lines that belong to no class: what stands before the first one, and from a caption in capitals
///     on that stands after it
/// @param suspects lines that look like a clause or a heading and are none, at most [Suspects#MOST]
public record ClauseText(List<Line> general, List<ClauseClass> classes, List<Suspect> suspects) {

    public ClauseText {
        general = List.copyOf(general);
        classes = List.copyOf(classes);
        suspects = List.copyOf(suspects);
    }

    /// How many classes and clauses there are.
    public int parts() {
        return classes.size()
                + classes.stream().mapToInt(group -> group.clauses().size()).sum();
    }

    /// Cuts a text.
    public static ClauseText of(List<Line> lines) {
        return new ClauseReader(lines).read();
    }
}
