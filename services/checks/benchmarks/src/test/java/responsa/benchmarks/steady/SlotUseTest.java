package responsa.benchmarks.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import responsa.benchmarks.steady.SlotUse.Moment;

class SlotUseTest {
    private final SlotUse use = new SlotUse();

    @Test
    void shouldLeaveRampUpAndTheEndOut() {
        // 10 slots: none for 5 s, eight in use from then to second 15, one until the end
        use.see(new Moment(0, 0, 0));
        use.see(new Moment(5, 0, 19));
        use.see(new Moment(6, 8, 20));
        use.see(new Moment(10, 40, 50));
        use.see(new Moment(15, 80, 80));
        use.see(new Moment(40, 105, 100));

        assertThat(use.steady(10)).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void shouldBeOneWhereNoSlotIdles() {
        for (int second = 0; second <= 20; second++) {
            use.see(new Moment(second, 64.0 * second, 5L * second));
        }

        assertThat(use.steady(64)).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldSayThatItWasWatchedTooSeldom() {
        use.see(new Moment(0, 0, 0));
        use.see(new Moment(9, 9, 100));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> use.steady(1))
                .withMessage("0 moments of 2 lie in the steady state; two are needed");
    }
}
