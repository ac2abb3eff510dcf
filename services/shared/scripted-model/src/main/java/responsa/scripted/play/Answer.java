package responsa.scripted.play;

import org.jspecify.annotations.Nullable;
import responsa.scripted.script.Defect;
import responsa.scripted.script.Slip;

/// What the stand-in says.
///
/// @param cot empty where there is none
/// @param slip what is wrong with its form
/// @param planted what is wrong with what it says
public record Answer(
        String cot,
        String text,
        Finish finish,
        @Nullable Slip slip,
        @Nullable Defect planted) {
    /// What a token is taken to be, in characters.
    public static final int TOKEN = 4;

    /// CoT and text together, in characters.
    public int length() {
        return cot.length() + text.length();
    }

    /// Tokens of a number of characters: a quarter of them, rounded up.
    public static int tokens(int characters) {
        return Math.ceilDiv(characters, TOKEN);
    }

    /// The first so many characters of it, with the finish reason `length`; itself if it is not longer.
    Answer cutTo(int characters) {
        if (length() <= characters) {
            return this;
        }
        String begun = cut(cot, characters);
        return new Answer(begun, cut(text, characters - begun.length()), Finish.LENGTH, slip, planted);
    }

    /// No surrogate pair is torn apart.
    private static String cut(String text, int end) {
        if (text.length() <= end) {
            return text;
        }
        boolean torn = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, torn ? end - 1 : end);
    }
}
