package responsa.spec;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stretch of an excerpt that is kept or left out as a whole.
///
/// @param id of the policy or section that it belongs to
/// @param part null for what is never left out
/// @param distance from what the prompt is about, see [Relevance]
/// @param index of a worked example among those of its policy, else 0
/// @param text without anything that would end the place that an excerpt stands in
record Piece(String id, Omission.@Nullable Part part, int distance, int index, String text) {
    /// Which of two is kept longer. Pieces that are equal here are kept in the order of the excerpt.
    static final Comparator<Piece> IMPORTANCE = Comparator.comparingInt(Piece::stage)
            .thenComparingInt(Piece::distance)
            .thenComparingInt(Piece::index);

    /// What would end the place that an excerpt stands in, with invisible signs in it or not, or begin a special
    /// token
    /// of a chat template. Possessive, so that a run of blanks costs one pass.
    private static final Pattern FENCE =
            Pattern.compile("<(?=[|｜]|[\\s\\p{Cf}]*+(?:/[\\s\\p{Cf}]*+)?+spec(?![\\w-]))", Pattern.CASE_INSENSITIVE);

    Piece {
        text = harmless(text);
    }

    static Piece title(String id, String text) {
        return new Piece(id, null, 0, 0, text);
    }

    /// A text that neither begins nor ends the place of an excerpt. Of two harmless ones that are put together, one
    /// may
    /// end what the other began.
    static String harmless(String text) {
        return text.indexOf('<') < 0 ? text : fences(text).replaceAll("&lt;");
    }

    /// Where a text would begin or end the place of an excerpt.
    static Matcher fences(CharSequence text) {
        return FENCE.matcher(text);
    }

    /// Rules of what is relevant first, worked examples last; what is only pointed to comes after all summaries.
    private int stage() {
        if (part == null) {
            return 0;
        }
        boolean near = distance <= Relevance.NEAR;
        return switch (part) {
            case RULE -> near ? 1 : 5;
            case REST -> near ? 2 : 5;
            case PREAMBLE -> near ? 3 : 5;
            case SUMMARY -> 4;
            case EXAMPLE -> near ? 6 : 7;
            case UNKNOWN -> 8;
        };
    }
}
