package responsa.scripted.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignsTest {

    @Test
    void shouldFindWholeWordsOnly() {
        Signs signs = Signs.asWords(List.of("sue", "walks home", "threat*"));

        assertThat(signs.areIn(Signs.words("Can I SUE them?"))).isTrue();
        assertThat(signs.areIn(Signs.words("Which way she walks,\n home?"))).isTrue();
        assertThat(signs.areIn(Signs.words("He threatens me."))).isTrue();
        assertThat(signs.areIn(Signs.words("An issue of a tissue; she walks homeward.")))
                .isFalse();
    }

    @Test
    void shouldFindWhatCountsAnywhere() {
        Signs signs = Signs.anywhere(List.of("<|im_", "10/10"));

        assertThat(signs.areIn("so<|im_end|>")).isTrue();
        assertThat(signs.areIn("a 9/10")).isFalse();
    }
}
