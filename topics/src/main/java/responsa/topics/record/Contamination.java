package responsa.topics.record;

/// Which prompts count as contaminated by a held-out prompt.
///
/// @param enabled whether they are looked for
/// @param ngram how many words in a row are compared
/// @param minShare the least share of the held-out prompt's n-grams that stand in the prompt, above 0 to 1
public record Contamination(boolean enabled, int ngram, double minShare) {
    private static final double LEAST = 0.01;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 32;

    public Contamination {
        Bounds.check("screening.contamination.ngram", ngram, SHORTEST, LONGEST);
        Bounds.check("screening.contamination.min_share", minShare, LEAST, 1);
    }
}
