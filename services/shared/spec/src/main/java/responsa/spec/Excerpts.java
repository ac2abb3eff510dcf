package responsa.spec;

import java.util.List;
import responsa.spec.tokens.Tokens;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;

/// Excerpts of a spec, for those who write one at a time; who writes many keeps an [ExcerptWriter].
public final class Excerpts {
    private Excerpts() {}

    /// The excerpt of a recipe that says nothing of excerpts, see [Excerpting#DEFAULT].
    ///
    /// @param categories ids of policies or of sections that group them; empty means summaries only
    /// @throws IllegalArgumentException if the spec has no such category
    public static Excerpt excerpt(Spec spec, List<String> categories) {
        return excerpt(spec, categories, Excerpting.DEFAULT);
    }

    /// One line for every policy, style policies among them, then the full text of the relevant ones, then that of
    /// what they point to, as far as the rules go.
    ///
    /// A category is relevant with all that stands below it: a section's id means all its policies, the id of
    /// a policy that has others below it means these, too. A policy in full brings the preambles of the
    /// sections above it. Commentary is shown to no model.
    ///
    /// The same spec, set of categories and rules give the same bytes, in whatever order the categories come:
    /// drafter and judge see the same, and endpoints can reuse the prefix. A `<spec>` or `</spec>` in the spec's
    /// own text is shown as `&lt;spec>` or `&lt;/spec>`, and the `<|` of a chat template as `&lt;|`, so that no
    /// text of a spec ends the place that the excerpt stands in.
    ///
    /// @param categories ids of policies or of sections that group them; empty means summaries only
    /// @throws IllegalArgumentException if the spec has no such category
    public static Excerpt excerpt(Spec spec, List<String> categories, Excerpting rules) {
        return new ExcerptWriter(Tokens.o200k()).write(spec, categories, rules);
    }

    /// A policy in one line: `- [#id] Title: summary`.
    public static String line(Policy policy) {
        return "- [#%s] %s: %s".formatted(policy.id(), policy.title(), policy.summary());
    }
}
