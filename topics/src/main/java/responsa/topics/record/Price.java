package responsa.topics.record;

import org.jspecify.annotations.Nullable;

/// What a million tokens of a model cost, in the currency of the budget.
///
/// @param cached of prompt tokens from a prefix cache; null means the same as others
public record Price(
        double prompt, double completion, @Nullable Double cached) {
    private static final double MOST = 1e6;
    private static final double MILLION = 1e6;

    public Price {
        Bounds.check("price.prompt", prompt, 0, MOST);
        Bounds.check("price.completion", completion, 0, MOST);
        if (cached != null) {
            Bounds.check("price.cached", cached, 0, MOST);
        }
    }

    /// What these tokens cost.
    public double of(Tokens tokens) {
        double fromCache = cached == null ? prompt : cached;
        long fresh = Math.max(0, tokens.prompt() - tokens.cached());
        return (fresh * prompt + tokens.cached() * fromCache + tokens.completion() * completion) / MILLION;
    }
}
