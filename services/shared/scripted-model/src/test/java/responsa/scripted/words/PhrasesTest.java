package responsa.scripted.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases = Phrases.beside(PhrasesTest.class, "phrases.txt");

    @Test
    void shouldReadOneSentenceALine() {
        assertThat(phrases.of("greetings")).containsExactly("Hello %s.", "[#%s] says hello.", "two\nlines");
    }

    @Test
    void shouldSayWhichListIsMissingOrEmpty() {
        assertThatThrownBy(() -> phrases.of("farewells")).hasMessage("phrases.txt: there is nothing under [farewells]");
        assertThatThrownBy(() -> phrases.of("empty")).hasMessage("phrases.txt: there is nothing under [empty]");
    }

    @Test
    void shouldSayWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> Phrases.beside(PhrasesTest.class, "nowhere.txt"))
                .hasMessageContaining("nowhere.txt is not beside");
        assertThatThrownBy(() -> Phrases.beside(PhrasesTest.class, "headless.txt"))
                .hasMessageContaining("before the first list: Hello");
    }
}
