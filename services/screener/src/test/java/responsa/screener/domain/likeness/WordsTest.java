package responsa.screener.domain.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Where is my parcel? | where IS my -- parcel
            it’s "Anna's" | "its annas"
            Straße | STRASSE
            ﬁne | fine
            ΟΔΥΣΣΕΥΣ ΕΦΥΓΕ | οδυσσευς εφυγε
            caf\u00e9 | cafe\u0301
            １２３ | 123
            東京タワー | 東京ﾀﾜｰ
            """)
    void shouldNotTellApartWhatReadsTheSame(String one, String other) {
        assertThat(Words.of(one).whole(0)).isEqualTo(Words.of(other).whole(0));
    }

    @ParameterizedTest
    @CsvSource({"résumé, resume", "cats, dogs", "not good, good not", "U2, U3", "\uD83D\uDE00, \uD83D\uDE01", "?!, !?"})
    void shouldTellApartWhatIsNotTheSame(String one, String other) {
        assertThat(Words.of(one).whole(0)).isNotEqualTo(Words.of(other).whole(0));
    }

    @ParameterizedTest
    @CsvSource({
        "How do I sow peas?, 5",
        "'3.14 is pi', 4",
        "我想种豌豆, 5",
        "我想 grow 豌豆ok, 6",
        "안녕하세요 세계, 2",
        "สวัสดี, 4",
        "שלום עולם, 2",
        "\u202Eevil\u202C text, 2",
        "'\uD83D\uDE00\uD83D\uDE00 !', 3",
        "'   ', 0",
        "'', 0"
    })
    void shouldCutIntoWords(String text, int count) {
        assertThat(Words.of(text).count()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00b", "\u0000", "\uFFFF", "\u0301\u0301"})
    void shouldTakeWhateverThereIs(String text) {
        assertThat(Words.of(text).count()).isNotNegative();
    }

    @Test
    void shouldKnowNumbersWhateverTheirOrder() {
        assertThat(Words.of("2 pears and 3 figs").numbers())
                .isEqualTo(Words.of("3 figs, 2 pears").numbers())
                .isNotEqualTo(Words.of("2 pears and 4 figs").numbers());
        assertThat(Words.of("no number").numbers()).isZero();
    }

    @Test
    void shouldGiveTheRunsOfSoManyWords() {
        Words words = Words.of("one two three one two");

        long[] runs = words.runs(2);

        assertThat(runs).hasSize(4);
        assertThat(runs[0]).isEqualTo(runs[3]);
        assertThat(Arrays.stream(runs).distinct().count()).isEqualTo(3);
        assertThat(words.runs(6)).isEmpty();
    }
}
