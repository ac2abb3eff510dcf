package responsa.drafter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import responsa.model.ModelRequest;
import responsa.topics.id.Sha256;
import responsa.topics.record.Message;
import responsa.topics.record.Role;
import responsa.topics.record.Sampling;

class KnownTooLongTest {
    private final AtomicLong nanos = new AtomicLong();
    private final KnownTooLong known = new KnownTooLong(nanos::get);

    @Test
    void shouldHoldARequestOfTheSameExcerptThatIsNoShorter() {
        known.add(request("m", "excerpt", 100, 512));

        assertThat(known.holds(request("m", "excerpt", 100, 512))).isTrue();
        assertThat(known.holds(request("m", "excerpt", 101, 512))).isTrue();
        assertThat(known.holds(request("m", "excerpt", 99, 512))).isFalse();
    }

    @Test
    void shouldGoByTheShortestThatWasRefused() {
        known.add(request("m", "excerpt", 100, 512));
        known.add(request("m", "excerpt", 80, 512));
        known.add(request("m", "excerpt", 90, 512));

        assertThat(known.holds(request("m", "excerpt", 80, 512))).isTrue();
        assertThat(known.holds(request("m", "excerpt", 79, 512))).isFalse();
    }

    @Test
    void shouldSayNothingOfOtherModelsExcerptsAndLengthsOfAnswers() {
        known.add(request("m", "excerpt", 100, 512));

        assertThat(known.holds(request("other", "excerpt", 100, 512))).isFalse();
        assertThat(known.holds(request("m", "other", 100, 512))).isFalse();
        assertThat(known.holds(request("m", "excerpt", 100, 64))).isFalse();
    }

    @Test
    void shouldAskAgainAfterAnHour() {
        known.add(request("m", "excerpt", 100, 512));

        nanos.set(KnownTooLong.KEPT.toNanos() + 1);

        assertThat(known.holds(request("m", "excerpt", 100, 512))).isFalse();
    }

    @Test
    void shouldKeepNoMoreThanItsBound() {
        for (int i = 0; i < 2 * KnownTooLong.MOST; i++) {
            known.add(request("m", "excerpt " + i, 100, 512));
        }

        long held = 0;
        for (int i = 0; i < 2 * KnownTooLong.MOST; i++) {
            held += known.holds(request("m", "excerpt " + i, 100, 512)) ? 1 : 0;
        }
        assertThat(held).isLessThanOrEqualTo(KnownTooLong.MOST);
    }

    private static ModelRequest request(String model, String excerpt, int characters, int maxTokens) {
        return new ModelRequest(
                model,
                List.of(new Message(Role.USER, "x".repeat(characters))),
                new Sampling(1, 1, maxTokens, 7),
                Sha256.of(excerpt),
                null,
                Duration.ofMinutes(1));
    }
}
