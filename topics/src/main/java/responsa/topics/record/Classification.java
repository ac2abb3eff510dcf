package responsa.topics.record;

import java.time.Duration;

/// How a recipe finds the categories of prompts that come without a label.
public record Classification(String model, int maxTokens, Duration deadline) {

    public Classification {
        Bounds.check("classification.max_tokens", maxTokens, 1, 1_000_000);
        Bounds.checkPositive("classification.deadline", deadline);
    }
}
