package responsa.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.topics.record.EndpointUse;

class NeighboursTest {
    private static final String HERE = "http://models:8000/v1";
    private static final String ELSEWHERE = "http://models:8001/v1";

    @Test
    void shouldHaveAllAlone() {
        Neighbours alone = Neighbours.of("me");

        assertThat(alone.part(HERE, 5, 100)).isEqualTo(100);
        assertThat(alone.share(HERE, 0)).isEqualTo(1);
    }

    @Test
    void shouldDivideWithThoseWhoAskTheSameEndpoint() {
        Neighbours known = Neighbours.of("me")
                .hearing(use("you", HERE, 64))
                .hearing(use("she", ELSEWHERE, 64))
                .hearing(use("idle", HERE, 0));

        assertThat(known.part(HERE, 64, 100)).isEqualTo(50);
        assertThat(known.part(ELSEWHERE, 64, 100)).isEqualTo(50);
        assertThat(known.share(HERE, 16)).isEqualTo(0.2, within(1e-9));
    }

    /// Its own number is the one of this moment, not the one that went to Kafka and back.
    @Test
    void shouldCountItselfAsItIsNow() {
        Neighbours known = Neighbours.of("me").hearing(use("me", HERE, 64)).hearing(use("you", HERE, 64));

        assertThat(known.part(HERE, 2, 10)).isEqualTo(2);
        assertThat(known.part(HERE, 64, 10)).isEqualTo(5);
    }

    @Test
    void shouldAlwaysLetEveryoneCallOnce() {
        Neighbours known = Neighbours.of("me").hearing(use("you", HERE, 1));

        assertThat(known.part(HERE, 1, 1)).isOne();
        assertThat(known.part(HERE, 0, 1)).isOne();
    }

    @Test
    void shouldForgetWhoSaysThatItEnds() {
        Neighbours known = Neighbours.of("me").hearing(use("you", HERE, 64)).hearing(EndpointUse.ended("you"));

        assertThat(known.part(HERE, 64, 100)).isEqualTo(100);
    }

    @Test
    void shouldForgetWhoIsSilentWhileItHearsItself() {
        Neighbours known = Neighbours.of("me").hearing(use("you", HERE, 64));
        for (int i = 0; i < Neighbours.SILENCE; i++) {
            known = known.hearing(use("me", HERE, 64));
        }
        assertThat(known.part(HERE, 64, 100)).isEqualTo(50);

        known = known.hearing(use("me", HERE, 64));

        assertThat(known.part(HERE, 64, 100)).isEqualTo(100);
    }

    /// A process that Kafka does not reach must not take the endpoint for its own.
    @Test
    void shouldForgetNobodyWhileItHearsNotEvenItself() {
        Neighbours known = Neighbours.of("me").hearing(use("me", HERE, 64)).hearing(use("you", HERE, 64));
        for (int i = 0; i < 3 * Neighbours.SILENCE; i++) {
            known = known.hearing(use("she", HERE, 64));
        }

        assertThat(known.part(HERE, 64, 99)).isEqualTo(33);
    }

    private static EndpointUse use(String process, String address, int calls) {
        return new EndpointUse(process, Map.of(address, calls));
    }
}
