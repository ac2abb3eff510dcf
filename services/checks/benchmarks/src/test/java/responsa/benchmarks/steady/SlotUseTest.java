package responsa.benchmarks.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.scripted.count.Counts;

class SlotUseTest {
    private final SlotUse use = new SlotUse();

    @Test
    void shouldLeaveRampUpAndTheEndOut() {
        // 10 slots: none for 5 s, eight in use from then to second 15, one until the end
        use.see(new Moment(0, 0, 0, 0));
        use.see(new Moment(5, 0, 19, 0));
        use.see(new Moment(6, 8, 20, 0));
        use.see(new Moment(10, 40, 50, 0));
        use.see(new Moment(15, 80, 80, 0));
        use.see(new Moment(40, 105, 100, 0));

        assertThat(use.steady(10)).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void shouldBeOneWhereNoSlotIdles() {
        for (int second = 0; second <= 20; second++) {
            use.see(new Moment(second, 64.0 * second, 5L * second, 0));
        }

        assertThat(use.steady(64)).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldSayThatItWasWatchedTooSeldom() {
        use.see(new Moment(0, 0, 0, 0));
        use.see(new Moment(9, 9, 100, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> use.steady(1))
                .withMessage("0 moments of 2 lie in the steady state; two are needed");
    }

    @Test
    void shouldEndTheRampUpWithTheFirstSecondInWhichNineTenthsAreInUse() {
        // 10 slots: none for 2 s, half of them until second 4, all from then on; watched twice a second
        for (int half = 0; half <= 20; half++) {
            double seconds = half / 2.0;
            double integral = Math.max(0, 5 * (Math.min(seconds, 4) - 2)) + Math.max(0, 10 * (seconds - 4));
            use.see(new Moment(seconds, integral, half, 0));
        }

        assertThat(use.rampUp(10)).contains(Duration.ofSeconds(4));
        assertThat(use.rampUp(5)).contains(Duration.ofSeconds(2));
        assertThat(use.rampUp(12)).isEmpty();
    }

    @Test
    void shouldReadWhatWasCountedOfItsModelAlone() {
        Counts nobody = CountsBuilder.seconds(1).build();
        Counts some =
                CountsBuilder.seconds(2).model("a", 5, 1).model("b", 99, 9).build();
        Counts more =
                CountsBuilder.seconds(4).model("a", 25, 4).model("b", 999, 99).build();
        Counts all =
                CountsBuilder.seconds(5).model("a", 25, 5).model("b", 999, 99).build();

        for (Counts counts : List.of(nobody, some, more, all)) {
            use.see(counts, "a");
        }

        assertThat(use.steady(20)).isCloseTo(0.5, within(1e-9));
    }
}
