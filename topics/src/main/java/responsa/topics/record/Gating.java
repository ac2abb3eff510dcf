package responsa.topics.record;

/// Bounds of the gates that a program can check without a model. Lengths are characters.
public record Gating(int minCotLength, int maxCotLength, int minResponseLength, int maxResponseLength) {
    private static final int MOST = 10_000_000;

    public Gating {
        Bounds.check("gating.max_cot_length", maxCotLength, 1, MOST);
        Bounds.check("gating.max_response_length", maxResponseLength, 1, MOST);
        Bounds.check("gating.min_cot_length", minCotLength, 1, maxCotLength);
        Bounds.check("gating.min_response_length", minResponseLength, 1, maxResponseLength);
    }
}
