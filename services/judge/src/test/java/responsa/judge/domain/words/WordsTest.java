package responsa.judge.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'The **policy**, above!' | the policy above
            'I can’t — don''t' | i can't don't
            '''quoted''' | quoted
            'no_harm and _emphasis_' | no_harm and emphasis
            'self-harm' | self harm
            '[#id] x2' | id x2
            '上述政策' | 上 述 政 策
            'ポリシーに' | ポ リ シ ー に
            'GPTの方針' | gpt の 方 針
            'Ünïted naïve' | ünïted naïve
            'हिन्दी भाषा' | हिन्दी भाषा
            ' ' | ''
            """)
    void shouldFindWordsAndNothingBetweenThem(String text, String words) {
        assertThat(Words.of(text).spaced().strip()).isEqualTo(words);
    }

    @Test
    void shouldTellRunsApartByTheirWordsAndOrder() {
        long[] runs = Words.of("a b c a b d").runs(2);

        assertThat(runs).hasSize(5);
        assertThat(runs[0]).isEqualTo(runs[3]).isNotEqualTo(runs[1]);
        assertThat(Words.of("b a").runs(2)[0]).isNotEqualTo(runs[0]);
        assertThat(Words.of("a").runs(2)).isEmpty();
    }

    @Test
    void shouldReadNoMoreThanItsBound() {
        Words words = Words.of("a ".repeat(Words.MOST_READ));

        assertThat(words.size()).isEqualTo(Words.MOST_READ / 2);
        assertThat(Words.of("a".repeat(Words.MOST_READ + 5)).at(0)).hasSize(Words.MOST_READ);
        assertThat(Words.of("a".repeat(Words.MOST_READ - 1) + "\uD83D\uDE42b").size())
                .isEqualTo(1);
    }

    @Test
    void shouldGiveThePartBetweenTwoWords() {
        List<String> parts = new ArrayList<>();
        Words words = Words.of("one two three");
        for (int index = 0; index < words.size(); index++) {
            parts.add(words.spaced(index, index + 1));
        }

        assertThat(parts).containsExactly(" one ", " two ", " three ");
    }
}
