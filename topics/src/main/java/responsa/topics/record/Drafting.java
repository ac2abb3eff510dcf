package responsa.topics.record;

import java.time.Duration;

/// How a recipe drafts.
///
/// @param model the name of the model; which endpoints serve it is service configuration
/// @param samples drafts per prompt and attempt
/// @param attempts rounds of drafting, the first included, before a case whose drafts all failed settles as rejected
/// @param deadline the longest that one call may take, from first byte sent to last byte read
public record Drafting(
        String model, int samples, int attempts, double temperature, double topP, int maxTokens, Duration deadline) {

    public Drafting {
        Bounds.check("drafting.samples", samples, 1, 64);
        Bounds.check("drafting.attempts", attempts, 1, 16);
        Bounds.check("drafting.temperature", temperature, 0, 2);
        Bounds.check("drafting.top_p", topP, 0, 1);
        Bounds.check("drafting.max_tokens", maxTokens, 1, 1_000_000);
        Bounds.checkPositive("drafting.deadline", deadline);
    }

    /// The same drafting by another model.
    public Drafting by(String other) {
        return new Drafting(other, samples, attempts, temperature, topP, maxTokens, deadline);
    }

    /// The same drafting, with this many samples in one round.
    public Drafting once(int wanted) {
        return new Drafting(model, wanted, 1, temperature, topP, maxTokens, deadline);
    }
}
