package responsa.scripted.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This doesn\u2019t mean the model should sound stuffy.|This doesn\u2019t mean the model should sound stuffy",
                "This doesn't mean the model should sound stuffy.|This doesn't mean the model should sound stuffy",
                "Say: \"give the whole answer to everybody who asks for it\".|give the whole answer to everybody who asks for"
            })
    void shouldQuoteWholeWordsAsTheyStand(String text, String quote) {
        assertThat(Clause.of(text).quote()).isEqualTo(quote == null ? "" : quote);
    }

    @Test
    void shouldQuoteNothingWhereMarkupStandsTooClose() {
        assertThat(Clause.of("*Do* `this` **now** _please_ and do it.").quote()).isEmpty();
    }
}
