package responsa.judge.domain.gate;

import java.util.Collection;
import java.util.Set;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Policy;

/// Which policies of a spec a drafter has seen.
///
/// To be cited, a policy need not have been shown in full: its line in the excerpt gives id, title and summary, and
/// drafts are asked to name style policies that mostly stand there by their line alone. What a policy was not shown
/// in full for, grounding its words, is another question, which quotes answer: words that it does not hold are found
/// whether or not they were shown.
///
/// @param byLine whether every policy was shown, if only by a line of its own
/// @param inFull ids of the policies whose full text was shown
/// @param lines ids of policies, and of sections that stand for all below them, that had such a line in any case
public record Shown(boolean byLine, Set<String> inFull, Set<String> lines) {
    /// The section whose policies have a line where a recipe names no others.
    private static final Set<String> STYLE = Set.of("style");

    public Shown {
        inFull = Set.copyOf(inFull);
        lines = Set.copyOf(lines);
    }

    /// What an excerpt shows under a recipe.
    ///
    /// @param inFull the policies in full; where there are none, nothing was known of the prompt's categories, and
    ///     all policies have a line
    public static Shown under(Excerpting excerpting, Collection<String> inFull) {
        boolean byLine = excerpting.summaries() || inFull.isEmpty();
        Set<String> style = excerpting.style().isEmpty() ? STYLE : Set.copyOf(excerpting.style());
        return new Shown(byLine, Set.copyOf(inFull), style);
    }

    /// Everything, as is taken for granted of rows that were made elsewhere.
    public static Shown everything() {
        return new Shown(true, Set.of(), Set.of());
    }

    /// Whether a policy was shown.
    boolean holds(Policy policy) {
        return byLine
                || inFull.contains(policy.id())
                || lines.contains(policy.id())
                || policy.path().stream().anyMatch(lines::contains);
    }
}
