package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.model.Outage;

class OutagePatienceTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Outage OUT = new Outage("qwen3", THEN, 7, "Endpoint of qwen3 (http://a/v1): refused.");

    private final OutagePatience patience = new OutagePatience(Duration.ofMinutes(5));

    @Test
    void shouldSayAnOutageOnceAndThatItIsOver() {
        assertThat(patience.news(List.of(OUT)))
                .containsExactly("Endpoint of qwen3 (http://a/v1): refused. The run waits for 5 minutes at most.");
        assertThat(patience.news(List.of(OUT))).isEmpty();
        assertThat(patience.news(List.of())).containsExactly("qwen3 answers again.");
        assertThat(patience.news(List.of(OUT))).hasSize(1);
    }

    @Test
    void shouldGiveUpAfterFiveMinutesAndNotBefore() {
        assertThat(patience.exhausted(List.of(OUT), THEN.plusSeconds(299))).isEmpty();
        assertThat(patience.exhausted(List.of(OUT), THEN.plusSeconds(300)))
                .contains(
                        "Endpoint of qwen3 (http://a/v1): refused. No endpoint of it answered for 5 minutes; the run ends,"
                                + " its state is kept.");
    }
}
