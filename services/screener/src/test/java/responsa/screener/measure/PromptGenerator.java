package responsa.screener.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes prompts by a seed: distinct ones, and 5 in a hundred of them again word for word, 5 nearly, 1 with a held-out
/// prompt in it.
///
/// Words are drawn from 20,000 by Zipf's law, as in a language, so that common words make common pairs; every third
/// distinct prompt is a short one, every fourth is made from one of 50 forms that differ in a few words, which are no
/// duplicates and look like ones.
final class PromptGenerator {
    private static final int VOCABULARY = 20_000;
    private static final int HELD_OUT = 1_000;
    private static final int FORMS = 50;
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi",
        "yo", "zu", "an", "er", "in", "on", "ul", "st", "tr", "pl"
    };

    private final Random chance;
    private final double[] cumulated = new double[VOCABULARY];
    private final List<List<String>> forms;

    PromptGenerator(long seed) {
        chance = new Random(seed);
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += 1.0 / (rank + 3);
            cumulated[rank] = sum;
        }
        forms = IntStream.range(0, FORMS).mapToObj(form -> words(24)).toList();
    }

    /// Prompts that models are measured with.
    List<String> heldOut() {
        return IntStream.range(0, HELD_OUT)
                .mapToObj(row -> sentences(10 + chance.nextInt(60)))
                .toList();
    }

    /// All prompts in a random order, of which so many are distinct.
    List<Planted> prompts(int distinct, List<String> heldOut) {
        List<Planted> all = new ArrayList<>();
        for (int number = 0; number < distinct; number++) {
            all.add(new Planted(distinct(number), Planted.Kind.DISTINCT, number));
        }
        List<Integer> long_ = IntStream.range(0, distinct)
                .filter(number -> all.get(number).text().split(" ").length >= 40 && number % 4 != 0)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(long_, chance);
        for (int planted = 0; planted < distinct / 20; planted++) {
            int again = chance.nextInt(distinct);
            all.add(new Planted(all.get(again).text(), Planted.Kind.EXACT, again));
            int origin = long_.get(planted);
            all.add(near(all.get(origin).text(), planted % 3, origin));
        }
        for (int planted = 0; planted < distinct / 100; planted++) {
            String inner = heldOut.get(chance.nextInt(heldOut.size()));
            String text =
                    sentences(chance.nextInt(40) + 1) + " " + restyled(inner) + " " + sentences(chance.nextInt(10) + 1);
            all.add(new Planted(text, Planted.Kind.CONTAMINATED, -1));
        }
        Collections.shuffle(all, chance);
        return all;
    }

    private String distinct(int number) {
        if (number % 4 == 0) {
            List<String> form = new ArrayList<>(forms.get(number / 4 % FORMS));
            for (int change = 0; change < 5; change++) {
                form.set(2 + 5 * change, word());
            }
            return String.join(" ", form) + " " + word() + "?";
        }
        return sentences(number % 3 == 0 ? 6 + chance.nextInt(12) : 30 + chance.nextInt(120));
    }

    private Planted near(String text, int kind, int origin) {
        return switch (kind) {
            case 0 -> new Planted(edited(text), Planted.Kind.EDITED, origin);
            case 1 -> new Planted(reordered(text), Planted.Kind.REORDERED, origin);
            default -> new Planted(restyled(text) + "!", Planted.Kind.RESTYLED, origin);
        };
    }

    /// One word in forty is replaced, left out or added.
    private String edited(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int edits = Math.max(1, words.size() / 40); edits > 0; edits--) {
            int at = chance.nextInt(words.size());
            switch (chance.nextInt(3)) {
                case 0 -> words.set(at, word());
                case 1 -> words.remove(at);
                default -> words.add(at, word());
            }
        }
        return String.join(" ", words);
    }

    /// Two clauses change places.
    private String reordered(String text) {
        List<String> clauses = new ArrayList<>(List.of(text.split("(?<=[.,]) ")));
        int first = chance.nextInt(clauses.size() - 1);
        Collections.swap(clauses, first, first + 1);
        return String.join(" ", clauses);
    }

    private String restyled(String text) {
        String changed = chance.nextBoolean() ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        return changed.replace(",", " -").replace(". ", "!\n");
    }

    private String sentences(int count) {
        List<String> words = words(count);
        for (int at = 6 + chance.nextInt(8); at < count - 1; at += 6 + chance.nextInt(8)) {
            words.set(at, words.get(at) + (chance.nextBoolean() ? "." : ","));
        }
        return String.join(" ", words) + "?";
    }

    private List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(index -> word()).collect(Collectors.toCollection(ArrayList::new));
    }

    private String word() {
        double drawn = chance.nextDouble() * cumulated[VOCABULARY - 1];
        int low = 0;
        int high = VOCABULARY - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (cumulated[middle] < drawn) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        StringBuilder word = new StringBuilder();
        for (int rest = low + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
