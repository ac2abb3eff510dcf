package responsa.judge.domain.agreement;

import java.util.Comparator;

/// What an agreement is about: one criterion, of all drafts and judges, or of a part of them.
///
/// @param name of the judge (as the recipe names it) or policy; empty for all
public record Aspect(Of of, String name, String criterion) implements Comparable<Aspect> {
    private static final Comparator<Aspect> ORDER =
            Comparator.comparing(Aspect::of).thenComparing(Aspect::name).thenComparing(Aspect::criterion);

    /// Which part.
    public enum Of {
        /// All passes over all drafts.
        ALL,
        /// The passes of one model of the panel among themselves.
        JUDGE,
        /// All passes over the drafts of one category.
        POLICY
    }

    @Override
    public int compareTo(Aspect other) {
        return ORDER.compare(this, other);
    }
}
