package responsa.model.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class BudgetTest {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final DoubleSupplier ALL = () -> 1;
    private Instant now = Instant.EPOCH;

    /// M15: from any start, no more is sent in a time than its share of the minute and ten seconds' worth.
    @Property
    void shouldKeepToItsRate(
            @ForAll @IntRange(min = 6, max = 600) int perMinute,
            @ForAll @Size(max = 200) List<@IntRange(max = 2_000) Integer> gaps) {
        Budget budget = new Budget(perMinute, NONE, ALL);
        Instant time = Instant.EPOCH;
        int sent = 0;
        for (int gap : gaps) {
            time = time.plusMillis(gap);
            if (budget.pause(time).isZero()) {
                budget.taken(1, time);
                sent++;
            }
            double allowed = perMinute / 6.0 + perMinute * time.toEpochMilli() / 60_000.0;
            assertThat((double) sent).as("M15").isLessThanOrEqualTo(allowed + 1e-6);
        }
    }

    @Test
    void shouldSayHowLongToWaitForTheNextRequest() {
        Budget budget = new Budget(60, NONE, ALL);
        for (int call = 0; call < 10; call++) {
            assertThat(budget.pause(now)).isZero();
            budget.taken(1, now);
        }

        assertThat(budget.pause(now)).isEqualTo(Duration.ofSeconds(1));

        now = now.plusSeconds(1);
        assertThat(budget.pause(now)).isZero();
    }

    @Test
    void shouldFillAsFastAsItsShareOfTheRate() {
        AtomicReference<Double> share = new AtomicReference<>(1.0);
        Budget budget = new Budget(60, NONE, share::get);
        for (int call = 0; call < 10; call++) {
            budget.taken(1, now);
        }

        share.set(0.25);

        assertThat(budget.pause(now)).isEqualTo(Duration.ofSeconds(4));
        now = now.plusSeconds(4);
        assertThat(budget.pause(now)).isZero();
    }

    @Test
    void shouldWaitUntilAnOverdraftIsFilled() {
        Budget budget = new Budget(NONE, 6_000, ALL);
        budget.taken(1_500, now);

        assertThat(budget.pause(now)).isEqualTo(Duration.ofMillis(5_010));
    }

    @Test
    void shouldTakeBackWhatWasEstimatedTooHigh() {
        Budget budget = new Budget(NONE, 6_000, ALL);
        budget.taken(1_500, now);

        budget.settled(1_500, 100, now);

        assertThat(budget.pause(now)).isZero();
    }

    @Test
    void shouldNotSaveUpMoreThanTenSecondsWorth() {
        Budget budget = new Budget(60, NONE, ALL);
        budget.taken(1, now);
        now = now.plusSeconds(3_600);

        for (int call = 0; call < 10; call++) {
            budget.taken(1, now);
        }

        assertThat(budget.pause(now)).isPositive();
    }

    @Test
    void shouldHaveNoBoundWhereNoneIsSet() {
        Budget budget = Budget.boundless();
        budget.taken(1L << 40, now);

        assertThat(budget.pause(now)).isZero();
    }
}
