package responsa.local.measure;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The citations of a CoT, as our templates ask for them: `[#id]`, `[#one, #other]`.
final class Cited {
    private static final Pattern BRACKETS = Pattern.compile("\\[(#[^\\]\\[\\n]{1,300}+)]");
    private static final Pattern ID = Pattern.compile("#([\\p{L}\\p{N}_.-]++)");

    private Cited() {}

    /// The ids, each once. Linear in the length of the text.
    static Set<String> ids(String cot) {
        return BRACKETS.matcher(cot)
                .results()
                .map(MatchResult::group)
                .flatMap(inside -> ID.matcher(inside).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
