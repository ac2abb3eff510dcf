package responsa.scripted.words;

/// A sentence with places for words, each written `%s`.
///
/// Not `String.format`: an answer has some twenty of these, and a server that stands in for many endpoints writes
/// thousands of answers a second.
public final class Phrase {
    private static final String PLACE = "%s";

    private Phrase() {}

    /// The sentence with its places filled, from left to right; places without a word stay.
    public static String filled(String phrase, String... words) {
        StringBuilder filled = new StringBuilder(phrase.length() + 64);
        int copied = 0;
        for (String word : words) {
            int place = phrase.indexOf(PLACE, copied);
            if (place < 0) {
                break;
            }
            filled.append(phrase, copied, place).append(word);
            copied = place + PLACE.length();
        }
        return filled.append(phrase, copied, phrase.length()).toString();
    }
}
