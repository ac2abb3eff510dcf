package responsa.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.id.Sha256;

class PositionTest {
    private static final Sha256 CONTENT = Sha256.of("a file");

    @Test
    void shouldReadBackWhatItWrites() {
        Position position = new Position(CONTENT, 118);

        assertThat(position).hasToString(CONTENT.hex() + ":118");
        assertThat(Position.parse(position.toString())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc:1", ":1", "%s", "%s:", "%s:0", "%s:-1", "%s:01", "%s:1 ", "%s:9999999999999999999"})
    void shouldReadNothingElse(String text) {
        assertThat(Position.parse(text.formatted(CONTENT.hex()))).isEmpty();
    }

    @Test
    void shouldRefuseALineBeforeTheFirst() {
        assertThatThrownBy(() -> new Position(CONTENT, 0)).hasMessage("line is 0; lines count from 1");
    }
}
