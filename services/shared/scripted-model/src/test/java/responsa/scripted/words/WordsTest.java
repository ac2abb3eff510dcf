package responsa.scripted.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void shouldKeepApostrophesAndHyphensInsideWordsOnly() {
        assertThat(Words.of("The reader's 'well-read' cat -- it's 9."))
                .containsExactly("The", "reader's", "well-read", "cat", "it's", "9");
    }

    @ParameterizedTest
    @CsvSource({
        "borrowed, borrowing",
        "stripping, stripped",
        "copies, copy",
        "loans, loan",
        "released, releases",
        "reader's, readers",
        "threaten, threatens"
    })
    void shouldGiveFormsOfAWordOneStem(String one, String other) {
        assertThat(Words.stem(one)).isEqualTo(Words.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"gate, grate", "loan, lean", "spring, spry", "glass, gla"})
    void shouldGiveOtherWordsOtherStems(String one, String other) {
        assertThat(Words.stem(one)).isNotEqualTo(Words.stem(other));
    }

    @Test
    void shouldLeaveOutWordsThatCarryNothing() {
        assertThat(Words.stems("Could you please tell me about the Locks of doors, and the lock?"))
                .containsExactly("lock", "door");
    }
}
