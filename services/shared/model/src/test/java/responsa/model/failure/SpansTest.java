package responsa.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpansTest {

    @ParameterizedTest
    @CsvSource({"PT0S,0 ms", "PT0.999S,999 ms", "PT1S,1 s", "PT119S,119 s", "PT2M,2 min", "PT119M,119 min", "PT2H,2 h"})
    void shouldSayADurationInItsUnit(Duration span, String text) {
        assertThat(Spans.text(span)).isEqualTo(text);
    }
}
