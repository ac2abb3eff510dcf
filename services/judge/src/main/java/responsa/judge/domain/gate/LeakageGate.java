package responsa.judge.domain.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import responsa.judge.domain.words.Phrases;
import responsa.judge.domain.words.Words;
import responsa.topics.record.Finding;

/// Whether a draft points at a text that was shown along with the prompt, which a trained model will not see.
///
/// Two names, since one is certain and the other is not: "the policy above" can only mean the spec and "the system
/// prompt" only that of its drafter, unless the
/// conversation speaks of a policy, too; "as provided" may mean what the user wrote. Under the second name nothing
/// is found where there are instructions or a long prompt to point at.
final class LeakageGate implements Gate {
    private static final String CERTAIN = "leakage";
    private static final String POSSIBLE = "context-mention";
    private static final Phrases LEAKAGE = PhraseBook.of("leakage");
    private static final Phrases PROMPT = PhraseBook.of("prompt");
    private static final Phrases CONTEXT = PhraseBook.of("context");
    private static final Phrases NOUNS = PhraseBook.of("nouns");
    /// Letters that tell a noun from others in whatever number and case it stands.
    private static final int STEM = 4;
    /// Words of a conversation in which there is a text to point at.
    private static final int LONG_CONVERSATION = 60;

    @Override
    public List<String> names() {
        return List.of(CERTAIN, POSSIBLE);
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        Set<String> spokenOf = stems(examined.asked());
        boolean hasMaterial = examined.isInstructed() || examined.asked().size() >= LONG_CONVERSATION;
        List<Finding> findings = new ArrayList<>();
        for (Examined.Half half : examined.halves()) {
            SortedMap<String, Integer> certain = new TreeMap<>();
            SortedMap<String, Integer> possible = new TreeMap<>();
            SortedMap<String, Integer> pointing = new TreeMap<>(LEAKAGE.counted(half.words()));
            if (!examined.isInstructed()) {
                pointing.putAll(PROMPT.counted(half.words()));
            }
            pointing.forEach((phrase, count) -> {
                boolean meansOther = stems(Words.of(phrase)).stream().anyMatch(spokenOf::contains);
                (meansOther ? possible : certain).put(phrase, count);
            });
            if (!hasMaterial) {
                possible.putAll(CONTEXT.counted(half.words()));
                possible.keySet().removeIf(phrase -> Phrases.of(List.of(phrase)).anyIn(examined.asked()));
            }
            add(findings, CERTAIN, half, certain);
            add(findings, POSSIBLE, half, possible);
        }
        return findings;
    }

    private static void add(
            List<Finding> findings, String name, Examined.Half half, SortedMap<String, Integer> phrases) {
        if (!phrases.isEmpty()) {
            String counted = phrases.entrySet().stream()
                    .map(phrase -> "\"%s\" %d×".formatted(phrase.getKey(), phrase.getValue()))
                    .collect(Collectors.joining(", "));
            findings.add(new Finding(name, true, "the %s says %s".formatted(half.name(), counted)));
        }
    }

    private static Set<String> stems(Words words) {
        Set<String> stems = new HashSet<>();
        NOUNS.in(words)
                .forEach(hit -> stems.add(
                        hit.phrase().substring(0, Math.min(STEM, hit.phrase().length()))));
        return stems;
    }
}
