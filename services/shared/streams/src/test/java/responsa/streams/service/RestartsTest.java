package responsa.streams.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private Instant now = Instant.EPOCH;
    private final Restarts restarts = new Restarts(2, () -> now);

    @Test
    void shouldGrantSoManyAndNoMore() {
        assertThat(restarts.grant()).isTrue();
        assertThat(restarts.grant()).isTrue();
        assertThat(restarts.grant()).isFalse();
    }

    @Test
    void shouldForgetWhatIsLongAgo() {
        restarts.grant();
        restarts.grant();
        now = now.plus(Duration.ofMinutes(11));

        assertThat(restarts.grant()).isTrue();
    }
}
