package responsa.exporter.domain.row;

import java.util.Locale;

/// A CoT and a response as one text: the CoT in `<think>` tags at its start. Any chat template takes it, while a key
/// of its own is dropped by many without a word.
public final class ThinkTags {
    private static final String OPENING = "<think>";
    private static final String CLOSING = "</think>";

    private ThinkTags() {}

    /// The text that training is given.
    public static String join(String cot, String response) {
        return OPENING + "\n" + cot + "\n" + CLOSING + "\n\n" + response;
    }

    /// Whether the two can be told apart again in the joined text. Templates look for the first tag or for the last
    /// one, so neither half may hold one.
    static boolean canJoin(String cot, String response) {
        return !holdsTag(cot) && !holdsTag(response);
    }

    private static boolean holdsTag(String half) {
        String lower = half.toLowerCase(Locale.ROOT);
        return lower.contains(OPENING) || lower.contains(CLOSING);
    }
}
