package responsa.topics.record;

/// A judge's score of one criterion, with its reason in one sentence.
public record Score(int value, String reason) {

    public Score {
        Bounds.check("score", value, 0, Criterion.BEST);
    }
}
