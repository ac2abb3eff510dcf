package responsa.benchmarks.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrendTest {
    private final Trend trend = new Trend();

    @Test
    void shouldLeaveTheFirstQuarterOut() {
        // grows by 10 a second until second 100, then by 0.01
        for (int second = 0; second <= 400; second++) {
            trend.see(second, second < 100 ? 10 * second : 1_000 + 0.01 * (second - 100));
        }

        assertThat(trend.perHour()).isCloseTo(36, within(1e-6));
        assertThat(trend.most()).isCloseTo(1_003, within(1e-9));
    }

    @Test
    void shouldSeeNoGrowthInASaw() {
        for (int second = 0; second <= 4_000; second++) {
            trend.see(second, 100 + second % 10);
        }

        assertThat(trend.perHour()).isCloseTo(0, within(0.1));
    }

    @Test
    void shouldSeeAFall() {
        trend.see(0, 50);
        trend.see(1_800, 40);
        trend.see(3_600, 30);

        assertThat(trend.perHour()).isCloseTo(-20, within(1e-9));
    }

    @Test
    void shouldKnowNothingOfOnePoint() {
        assertThat(trend.perHour()).isZero();

        trend.see(5, 5);

        assertThat(trend.perHour()).isZero();
        assertThat(trend.most()).isEqualTo(5);
    }
}
