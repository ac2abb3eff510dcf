package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {

    @Test
    void shouldKeepAShortOpeningWhole() {
        assertThat(Summaries.of("Be kind. And be fair")).isEqualTo("Be kind. And be fair");
    }

    @Test
    void shouldEndWithTheLastSentenceThatFits() {
        String first = "A sentence " + "x".repeat(180) + ".";

        assertThat(Summaries.of(first + " Then one that is too long for it " + "y".repeat(50) + "."))
                .isEqualTo(first);
    }

    @Test
    void shouldCutAFirstSentenceThatIsTooLongAtAWord() {
        String summary = Summaries.of("word ".repeat(100));

        assertThat(summary).hasSizeLessThanOrEqualTo(Summaries.LONGEST + 1).endsWith("word…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.g.", "i.e.", "etc.", "vs.", "cf.", "J."})
    void shouldNotEndASentenceAtAnAbbreviation(String abbreviation) {
        String beginning = "Some " + abbreviation + " thing, and then it goes on";

        assertThat(Summaries.of(beginning + " word".repeat(60) + "."))
                .startsWith(beginning)
                .endsWith("word…");
    }

    @Test
    void shouldEndASentenceBehindItsQuotes() {
        String first = "He said \"no.\" ";

        assertThat(Summaries.of(first + "x".repeat(300))).isEqualTo(first.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "?", ".”", ".)", "?’"})
    void shouldKnowHowSentencesEnd(String end) {
        assertThat(Summaries.of("Is it so" + end + " " + "x".repeat(300))).isEqualTo("Is it so" + end);
    }

    @Property
    void shouldNeverBeLongerThanItMay(@ForAll String opening) {
        assertThat(Summaries.of(opening).length()).isLessThanOrEqualTo(Summaries.LONGEST);
    }

    @Property
    void shouldCutWithoutBreakingASign(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int longest) {
        String bounded = Summaries.bounded(text, longest);

        String kept = bounded.endsWith("…") ? bounded.substring(0, bounded.length() - 1) : bounded;
        assertThat(text).startsWith(kept);
        assertThat(bounded.length()).isLessThanOrEqualTo(longest);
        boolean torn = !kept.isEmpty()
                && kept.length() < text.length()
                && Character.isHighSurrogate(kept.charAt(kept.length() - 1))
                && Character.isLowSurrogate(text.charAt(kept.length()));
        assertThat(torn).isFalse();
    }
}
