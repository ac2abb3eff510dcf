package responsa.spec.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.regex.Matcher;

/// How the work of a search grows with its text, in looks at characters.
public final class Growth {
    private static final int SMALL = 500;
    private static final int FACTOR = 4;

    private Growth() {}

    /// Four times the text may cost four times the work, and some more for what is done once; never nearly sixteen.
    public static void assertLinear(String piece, Function<CharSequence, Matcher> search) {
        long small = looks(piece.repeat(SMALL), search);
        long large = looks(piece.repeat(SMALL * FACTOR), search);

        assertThat(large).as("looks at %s", piece).isLessThanOrEqualTo(small * (FACTOR + 1));
    }

    private static long looks(String text, Function<CharSequence, Matcher> search) {
        CountedText counted = new CountedText(text);
        Matcher matcher = search.apply(counted);
        while (matcher.find()) {
            assertThat(matcher.end()).isGreaterThan(matcher.start());
        }
        return counted.looks();
    }
}
