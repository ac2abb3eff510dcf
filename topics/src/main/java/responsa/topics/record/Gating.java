package responsa.topics.record;

/// Bounds of the gates that a program can check without a model. Lengths are characters.
public record Gating(int minCotLength, int maxCotLength, int minResponseLength, int maxResponseLength) {

    public Gating {
        Bounds.check("gating.min_cot_length", minCotLength, 1, maxCotLength);
        Bounds.check("gating.min_response_length", minResponseLength, 1, maxResponseLength);
    }
}
