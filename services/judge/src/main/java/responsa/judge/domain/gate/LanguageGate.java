package responsa.judge.domain.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.judge.domain.words.Language;
import responsa.judge.domain.words.Lists;
import responsa.judge.domain.words.Phrases;
import responsa.topics.record.Finding;

/// Whether a draft speaks the language of the user's last turn, where both are clear. Nothing is found where the
/// conversation names a language or speaks of translating, or where it has words of the draft's language in it: then
/// another language may be what is wanted.
final class LanguageGate implements Gate {
    private static final String RESPONSE = "response-language";
    private static final String COT = "cot-language";
    private static final Phrases NAMES =
            Phrases.of(Lists.beside(LanguageGate.class, "language-names.txt").of("names"));
    /// Different small words of the draft's language that do not come into a conversation by chance.
    private static final int TRACES = 2;

    @Override
    public List<String> names() {
        return List.of(RESPONSE, COT);
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        Optional<Language> asked = Language.of(examined.lastUserTurn());
        if (asked.isEmpty() || NAMES.anyIn(examined.asked())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        add(findings, RESPONSE, examined.response(), asked.get(), examined);
        add(findings, COT, examined.cot(), asked.get(), examined);
        return findings;
    }

    private static void add(
            List<Finding> findings, String name, Examined.Half half, Language asked, Examined examined) {
        Language.of(half.prose(), half.proseWords())
                .filter(language -> !language.equals(asked))
                .filter(language -> language.tracesIn(examined.asked(), asked) < TRACES)
                .map(language -> "the %s is in \"%s\", the user's last turn in \"%s\""
                        .formatted(half.name(), language.name(), asked.name()))
                .ifPresent(detail -> findings.add(new Finding(name, true, detail)));
    }
}
