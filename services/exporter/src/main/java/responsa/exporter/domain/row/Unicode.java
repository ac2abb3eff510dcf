package responsa.exporter.domain.row;

/// Texts that are no Unicode: Java's may hold half a surrogate pair, which has no UTF-8.
final class Unicode {
    private Unicode() {}

    static boolean isSound(String text) {
        return text.codePoints().noneMatch(Unicode::isHalfAPair);
    }

    static boolean isHalfAPair(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }
}
