package responsa.local.books;

import java.util.Map;
import responsa.intake.domain.Position;
import responsa.topics.id.Sha256;

/// What belongs to a run.
///
/// @param spec the version that its prompts are under
/// @param recipe the version that its prompts are under
/// @param lastLines the last line of each of its files that is submitted, by the file's hash
public record Scope(Sha256 spec, Sha256 recipe, Map<Sha256, Long> lastLines) {

    public Scope {
        lastLines = Map.copyOf(lastLines);
    }

    /// Whether a line is one of the run's.
    public boolean holds(Position position) {
        Long last = lastLines.get(position.content());
        return last != null && position.line() <= last;
    }

    /// Whether a submission is one of the run's.
    boolean holds(Origin origin) {
        return origin.position() != null
                && origin.spec().equals(spec)
                && origin.recipe().equals(recipe)
                && holds(origin.position());
    }
}
