package responsa.topics.record;

import org.jspecify.annotations.Nullable;

/// Tokens of several calls to one model, as far as the endpoint reported them.
///
/// @param cached those of `prompt` that came from a prefix cache
public record Tokens(long prompt, long completion, long cached) {
    /// None.
    public static final Tokens NONE = new Tokens(0, 0, 0);

    /// Those of one call; what was not reported counts as none.
    public static Tokens of(TokenUsage usage) {
        return new Tokens(orNone(usage.prompt()), orNone(usage.completion()), orNone(usage.cached()));
    }

    /// Both together.
    public Tokens plus(Tokens other) {
        return new Tokens(prompt + other.prompt, completion + other.completion, cached + other.cached);
    }

    /// What a budget in tokens counts: those of prompts, cached ones too, and those of answers.
    public long total() {
        return prompt + completion;
    }

    private static long orNone(@Nullable Long reported) {
        return reported == null ? 0 : reported;
    }
}
