package responsa.screener.domain.likeness;

import java.text.Normalizer;
import java.util.Locale;

/// Texts that differ in case or in how Unicode encodes them become one.
final class Folding {
    private Folding() {}

    /// Compatibility forms composed (NFKC), upper then lower case without a locale, which comes near to Unicode's case
    /// folding: `Straße` and `STRASSE` meet.
    static String fold(String text) {
        if (isLowerAscii(text)) {
            return text;
        }
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isLowerAscii(String text) {
        return text.chars().allMatch(unit -> unit < 128 && (unit < 'A' || unit > 'Z'));
    }
}
