package responsa.spec;

import java.util.List;
import responsa.topics.record.Spec;

/// Writes excerpts.
public final class Excerpts {
    private Excerpts() {}

    /// One line for every policy, full text of the relevant ones, style policies.
    ///
    /// The same spec and categories give the same bytes, in whatever order the categories come: drafter and judge
    /// see the same, and endpoints can reuse the prefix.
    ///
    /// @param categories ids of policies or of sections that group them; empty means summaries only
    /// @throws IllegalArgumentException if the spec has no such category
    public static Excerpt excerpt(Spec spec, List<String> categories) {
        throw new UnsupportedOperationException("not built yet");
    }
}
