package responsa.drafter.domain.request;

import responsa.topics.record.Excerpting;

/// What of a spec is shown where all that a recipe asks for was longer than a model's context.
public final class Shortening {

    private Shortening() {}

    /// The same rules with half of the tokens that were shown: worked examples are left out first, then what is only
    /// pointed to, then summaries but for their titles, and rules of the relevant policies last, as
    /// `responsa.spec.ExcerptWriter` has it.
    ///
    /// @param tokens of the excerpt that was too long
    public static Excerpting of(Excerpting rules, int tokens) {
        int half = Math.max(1, Math.min(tokens, rules.maxTokens()) / 2);
        return new Excerpting(
                rules.summaries(),
                rules.examples(),
                rules.text(),
                rules.depth(),
                rules.style(),
                rules.styleInFull(),
                half);
    }
}
