package responsa.benchmarks.prompts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import responsa.topics.json.Json;

/// Prompts that have little in common, as those of many people have: no two are near duplicates, and few share a band
/// of the screener's signatures. Each bears a policy's id as its label. Their words are English and made-up nouns.
public final class Unlike {
    /// The least number that none has.
    public static final int END = 10_000_000;

    private static final int NOUNS = 14;
    private static final List<String> BEFORE = List.of(
            "the", "my", "our", "this", "a", "some", "her", "his", "their", "another", "every", "that", "no", "any");
    private static final List<String> BETWEEN = List.of(
            "of", "with", "for", "under", "near", "and", "about", "from", "behind", "over", "without", "or", "by");
    private static final List<String> SYLLABLES = List.of(
            "bal", "cor", "den", "fim", "gar", "hol", "jun", "kel", "lam", "mir", "nor", "pel", "quen", "ros", "sal",
            "tor", "ul", "ven", "wes", "yar", "zin", "bri", "cla", "dro", "fle", "gri", "pla", "sti", "tre", "vol");

    private Unlike() {}

    /// JSON lines. The same numbers give the same prompts.
    ///
    /// @param from the first one's number, 0 or more
    /// @param policies whose ids are their labels, in turn
    /// @throws IllegalArgumentException if a number is out of its bounds
    public static List<String> of(int from, int wanted, List<String> policies) {
        if (from < 0 || wanted < 1 || from > END - wanted) {
            throw new IllegalArgumentException("%d prompts from %d; 1 or more, below %d".formatted(wanted, from, END));
        }
        return IntStream.range(from, from + wanted)
                .mapToObj(number -> line(number, policies.get(number % policies.size())))
                .toList();
    }

    private static String line(int number, String policy) {
        ObjectNode prompt = Json.records().createObjectNode();
        prompt.put("id", "bench-" + number);
        prompt.put("category", policy);
        prompt.putArray("messages").addObject().put("role", "user").put("content", question(number));
        return prompt.toString();
    }

    private static String question(int number) {
        SplittableRandom chance = new SplittableRandom(number);
        StringBuilder text = new StringBuilder("What is known about");
        for (int noun = 0; noun < NOUNS; noun++) {
            if (noun > 0) {
                text.append(' ').append(pick(BETWEEN, chance));
            }
            text.append(' ').append(pick(BEFORE, chance)).append(' ');
            IntStream.range(0, 3).forEach(part -> text.append(pick(SYLLABLES, chance)));
        }
        return text.append(" (question ").append(number).append(")?").toString();
    }

    private static String pick(List<String> from, SplittableRandom chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
