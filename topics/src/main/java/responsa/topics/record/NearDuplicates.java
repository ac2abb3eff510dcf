package responsa.topics.record;

/// Which prompts count as near duplicates of one that came before them, under the same spec and recipe.
///
/// @param enabled whether they are looked for
/// @param threshold the least Jaccard similarity of the two prompts' shingles, 0.5 to 1
/// @param shingle how many words in a row make a shingle
public record NearDuplicates(boolean enabled, double threshold, int shingle) {
    private static final double LEAST = 0.5;
    private static final int LONGEST = 16;

    public NearDuplicates {
        Bounds.check("screening.near_duplicates.threshold", threshold, LEAST, 1);
        Bounds.check("screening.near_duplicates.shingle", shingle, 1, LONGEST);
    }
}
