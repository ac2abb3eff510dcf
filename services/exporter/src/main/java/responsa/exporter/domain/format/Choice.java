package responsa.exporter.domain.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import responsa.topics.recipe.Guess;

/// Words on a command line that stand for constants: `sft-cot` for `SFT_COT`.
final class Choice {
    private Choice() {}

    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if it stands for none; the message guesses which was meant
    static <E extends Enum<E>> E named(String option, String written, E[] constants) {
        List<String> known = Arrays.stream(constants).map(Choice::text).toList();
        int index = known.indexOf(written.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new IllegalArgumentException("%s \"%s\" is unknown;%s there are %s."
                    .formatted(
                            option,
                            written,
                            Guess.of(written, known)
                                    .map(" did you mean %s?"::formatted)
                                    .orElse(""),
                            String.join(", ", known)));
        }
        return constants[index];
    }
}
