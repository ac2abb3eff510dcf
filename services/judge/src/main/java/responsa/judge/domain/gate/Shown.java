package responsa.judge.domain.gate;

import java.util.Collection;
import java.util.Set;
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
public record Shown(boolean byLine, Set<String> inFull) {

    public Shown {
        inFull = Set.copyOf(inFull);
    }

    /// An excerpt that has a line for every policy.
    public static Shown linesAnd(Collection<String> inFull) {
        return new Shown(true, Set.copyOf(inFull));
    }

    /// An excerpt that has no such lines.
    public static Shown only(Collection<String> inFull) {
        return new Shown(false, Set.copyOf(inFull));
    }

    /// Everything, as is taken for granted of rows that were made elsewhere.
    public static Shown everything() {
        return new Shown(true, Set.of());
    }

    /// Whether a policy was shown.
    boolean holds(Policy policy) {
        return byLine || inFull.contains(policy.id());
    }
}
