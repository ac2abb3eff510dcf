package responsa.scripted.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void shouldFillPlacesFromLeftToRight() {
        assertThat(Phrase.filled("[#%s] says \"%s\".", "a", "b")).isEqualTo("[#a] says \"b\".");
    }

    @Test
    void shouldNotFillAPlaceThatAWordBrings() {
        assertThat(Phrase.filled("%s and %s", "100 %s", "x")).isEqualTo("100 %s and x");
    }

    @Test
    void shouldLeaveWhatIsTooMuchOnEitherSide() {
        assertThat(Phrase.filled("no place", "a")).isEqualTo("no place");
        assertThat(Phrase.filled("%s, %s", "a")).isEqualTo("a, %s");
    }
}
