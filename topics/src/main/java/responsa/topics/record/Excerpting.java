package responsa.topics.record;

import java.util.List;

/// What of a spec a recipe shows to drafter and judge.
///
/// @param summaries whether every policy is shown by one line (DA §2.2 has them, STAR-1 has not); where nothing is
///     known of a prompt's categories they are shown in any case
/// @param examples whether worked examples of a policy in full are shown
/// @param text how much of a policy's text is shown
/// @param depth how many links away from a relevant policy others are shown in full, too; 0 means none
/// @param style ids of policies or sections whose summaries are shown even without `summaries`; empty means what
///     stands below a section `style`
/// @param styleInFull ids of policies or sections that are shown in full whatever a prompt is about
/// @param maxTokens budget of an excerpt, in tokens as the stages estimate them
public record Excerpting(
        boolean summaries,
        boolean examples,
        PolicyText text,
        int depth,
        List<String> style,
        List<String> styleInFull,
        int maxTokens) {
    /// More than any spec that can be read has, so that nothing is left out.
    private static final int BOUNDLESS = 10_000_000;
    private static final int DEEPEST = 4;

    /// What holds where a recipe says nothing: summaries, and relevant policies whole.
    public static final Excerpting DEFAULT =
            new Excerpting(true, true, PolicyText.WHOLE, 0, List.of(), List.of(), BOUNDLESS);

    public Excerpting {
        style = List.copyOf(style);
        styleInFull = List.copyOf(styleInFull);
        Bounds.check("excerpt.depth", depth, 0, DEEPEST);
        Bounds.check("excerpt.max_tokens", maxTokens, 1, BOUNDLESS);
        checkIds("excerpt.style", style);
        checkIds("excerpt.style_in_full", styleInFull);
    }

    /// The same without worked examples: for a judge whose gold set is made of them.
    public Excerpting withoutExamples() {
        return new Excerpting(summaries, false, text, depth, style, styleInFull, maxTokens);
    }

    private static void checkIds(String field, List<String> ids) {
        if (ids.stream().anyMatch(String::isBlank) || ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException(field + " must hold ids of the spec, each once and none empty");
        }
    }
}
