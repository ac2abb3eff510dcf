package responsa.model.http;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import responsa.model.endpoint.Address;
import responsa.model.endpoint.Allowance;
import responsa.model.endpoint.Endpoint;

/// A client that is closed while calls are about to use it.
final class ClosedWireIT {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Endpoint ENDPOINT = new Endpoint(
            "drafter",
            Address.parse("url", "http://127.0.0.1:9/v1"),
            null,
            false,
            false,
            "max_tokens",
            Allowance.free(),
            false);

    private final Wire wire = new Wire(LONG, InstantSource.system());

    @BeforeEach
    void close() {
        wire.close();
    }

    @Test
    void shouldRunNothingLater() {
        wire.after(Duration.ZERO, () -> fail("it ran"));
    }

    @Test
    void shouldInterruptWhoAsksWhetherAnEndpointAnswers() {
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> wire.inquire(ENDPOINT, LONG));
    }

    @Test
    void shouldInterruptWhoSendsARequest() {
        Limits limits = new Limits(LONG, LONG, 1 << 20, 1);

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() ->
                        wire.start(ENDPOINT, new byte[0], limits, () -> {}).trial());
    }
}
