package responsa.screener.domain.likeness;

/// Which scripts put no spaces between words.
final class Script {
    private static final int FIRST_OF_THEM = 0x0E00;

    private Script() {}

    static boolean hasNoSpaces(int sign) {
        if (sign < FIRST_OF_THEM) {
            return false;
        }
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
