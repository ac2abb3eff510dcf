package responsa.topics.record;

/// The sampling parameters that a call was made with.
public record Sampling(double temperature, double topP, int maxTokens, long seed) {}
