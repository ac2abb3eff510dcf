package responsa.exporter.domain.row;

/// Texts that are no Unicode: Java's may hold half a surrogate pair, which has no UTF-8.
final class Unicode {
    private Unicode() {}

    /// Every letter of every text is asked twice, so this is a loop: a stream of code points took a fifth of an export.
    static boolean isSound(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!Character.isSurrogatePair(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : ' ')) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    static boolean isHalfAPair(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }
}
