package responsa.scripted.brief;

import java.util.regex.Pattern;

/// What kind of CoT the instructions ask for, told from simple signs of their text.
///
/// @param cites policies are named as `[#id]`: the instructions show that form and do not forbid to name policies
/// @param brief a few sentences will do: the instructions say that the reasoning is to be short
public record CotStyle(boolean cites, boolean brief) {
    private static final Pattern FORBIDS = Pattern.compile(
            "\\b(?:do not|don't|never|without|not to)\\b[^.\\n]{0,40}\\b(?:cit\\w+|recit\\w+|nam(?:e|ing)\\b"
                    + "(?! a policy (?:that|which))|mention\\w*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRIEF = Pattern.compile(
            "\\b(?:reason\\w*|thinking|thought|think)\\b[^.\\n]{0,60}\\b(?:short|brief|briefly|few sentences|"
                    + "at most \\w+ sentences)\\b|\\bfew sentences of (?:reasoning|thinking|thought)\\b",
            Pattern.CASE_INSENSITIVE);

    static CotStyle of(String instructions) {
        boolean cites =
                instructions.contains("[#") && !FORBIDS.matcher(instructions).find();
        return new CotStyle(cites, BRIEF.matcher(instructions).find());
    }
}
