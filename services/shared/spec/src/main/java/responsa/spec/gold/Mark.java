package responsa.spec.gold;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands beside the tag of an answer: `<!-- BAD[#policy]: remark -->`.
///
/// @param word `GOOD`, `BAD` or another; empty for an answer without a mark
record Mark(
        String word, @Nullable String violates, @Nullable String remark) {
    static final Mark NONE = new Mark("", null, null);

    private static final String BEGIN = "<!--";
    private static final String END = "-->";
    private static final Pattern WRITTEN =
            Pattern.compile("(\\p{Lu}{1,20})(?:\\[#([^\\]\\s]{1,200})])?\\s*+(?:[:,]\\s*+(.*))?");

    /// The mark in what follows a tag.
    static Mark in(String text) {
        int begin = text.indexOf(BEGIN);
        int end = begin < 0 ? -1 : text.indexOf(END, begin + BEGIN.length());
        if (end < 0) {
            return NONE;
        }
        Matcher written =
                WRITTEN.matcher(text.substring(begin + BEGIN.length(), end).strip());
        return written.matches() ? new Mark(written.group(1), written.group(2), remark(written.group(3))) : NONE;
    }

    /// What follows the mark.
    static String behind(String text) {
        int end = text.indexOf(END);
        return end < 0 ? text : text.substring(end + END.length());
    }

    Optional<GoldLabel> label() {
        return switch (word) {
            case "GOOD" -> Optional.of(GoldLabel.GOOD);
            case "BAD" -> Optional.of(GoldLabel.BAD);
            default -> Optional.empty();
        };
    }

    private static @Nullable String remark(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
