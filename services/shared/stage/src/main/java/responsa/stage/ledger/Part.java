package responsa.stage.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which part of an input's work an answer is; written `i/n`.
///
/// @param index from 0
/// @param count how many parts the input has
public record Part(int index, int count) {
    /// The only part.
    public static final Part WHOLE = new Part(0, 1);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    public Part {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("part %d of %d: there is none".formatted(index, count));
        }
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if it is something else
    public static Part parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a part is written i/n");
        }
        return new Part(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
