package responsa.local.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTimeTest {
    @Test
    void shouldReadADayAndATime() {
        assertThat(GivenTime.of("--from", "2026-11-27")).isEqualTo(Instant.parse("2026-11-27T00:00:00Z"));
        assertThat(GivenTime.of("--from", "2026-11-27T10:00:00+02:00"))
                .isEqualTo(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(GivenTime.of("--from", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13-01", "yesterday", "2026-11-27T10:00", "27.11.2026"})
    void shouldSayHowATimeIsWritten(String written) {
        assertThatThrownBy(() -> GivenTime.of("--to", written))
                .hasMessageStartingWith("--to \"%s\" is no time; write a day as".formatted(written));
    }
}
