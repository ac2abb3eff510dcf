package responsa.scripted.brief;

import java.util.regex.Pattern;

/// What kind of CoT the instructions ask for, told from simple signs of their text.
///
/// @param cites policies are named as `[#id]`: the instructions show that form
/// @param brief a few sentences will do: the instructions say so where they speak of thinking
public record CotStyle(boolean cites, boolean brief) {
    private static final Pattern BRIEF = Pattern.compile(
            "\\b(?:reason|think|thought)\\w*[^.\\n]{0,60}\\b(?:short|brief|briefly|sentences)\\b",
            Pattern.CASE_INSENSITIVE);

    static CotStyle of(String instructions) {
        return new CotStyle(
                instructions.contains("[#"), BRIEF.matcher(instructions).find());
    }
}
