package responsa.spec.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private final TokenCounter counter = Tokens.o200k();

    @ParameterizedTest
    @CsvSource({"'', 0", "hello, 1", "hello world, 2", "'\n\n', 1", "🌱, 2"})
    void shouldCountAsTheVocabularyDoes(String text, int tokens) {
        assertThat(counter.count(text)).isEqualTo(tokens);
    }

    @Test
    void shouldTakeSpecialTokensForText() {
        assertThat(counter.count("<|endoftext|>")).isGreaterThan(1);
    }

    /// What the shortcut of [responsa.spec.ExcerptWriter] relies on.
    @Property(tries = 200)
    void shouldNeverCountMoreTokensThanBytes(@ForAll String text) {
        assertThat(counter.count(text)).isBetween(text.isEmpty() ? 0 : 1, text.getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "A", "漢", "-", "\n", "1", "a "})
    void shouldCountALongRunOfOneSign(String sign) {
        assertThat(counter.count(sign.repeat(200_000))).isBetween(1, 600_000);
    }
}
