package responsa.model.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HedgingTest {
    private final Hedging hedging = new Hedging(new HedgeRule(95, 0.02));

    @Test
    void shouldAskNoCallASecondTimeWithoutARule() {
        Hedging none = new Hedging(null);
        IntStream.range(0, 1_000).forEach(call -> {
            none.called();
            none.waited(Duration.ofMillis(call));
        });

        assertThat(none.patience()).isNull();
        assertThat(none.take()).isFalse();
    }

    @Test
    void shouldKnowNoPatienceBeforeAHundredCalls() {
        waited(1, 99);

        assertThat(hedging.patience()).isNull();
    }

    @Test
    void shouldWaitAsLongAsNinetyFiveInAHundred() {
        waited(1, 100);

        assertThat(hedging.patience()).isEqualTo(Duration.ofMillis(95));
    }

    @Test
    void shouldForgetCallsOfLongAgo() {
        waited(1_000, 2_000);

        waited(1, FirstBytes.MEMORY);

        assertThat(hedging.patience()).isLessThanOrEqualTo(Duration.ofMillis(FirstBytes.MEMORY));
    }

    @Test
    void shouldHaveASecondRequestForEveryFiftyCalls() {
        called(49);
        assertThat(hedging.take()).isFalse();

        called(1);
        assertThat(hedging.take()).isTrue();
        assertThat(hedging.take()).isFalse();
    }

    @Test
    void shouldHaveARequestAgainThatWasNotMade() {
        called(50);
        hedging.take();

        hedging.giveBack();

        assertThat(hedging.take()).isTrue();
    }

    @Test
    void shouldSaveUpOnlyAFew() {
        called(100_000);

        assertThat(IntStream.range(0, 100).filter(any -> hedging.take()).count())
                .isEqualTo(Hedging.MOST_SAVED);
    }

    private void called(int times) {
        IntStream.range(0, times).forEach(call -> hedging.called());
    }

    /// Each of these milliseconds once.
    private void waited(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(millis -> hedging.waited(Duration.ofMillis(millis)));
    }
}
