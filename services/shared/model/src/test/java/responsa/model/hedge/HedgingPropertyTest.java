package responsa.model.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// M17: at no time have more second requests been made than the budget's share of the calls; and where they are due,
/// no more than so many in a hundred calls of late have waited as long.
final class HedgingPropertyTest {

    @Property
    void shouldNeverMakeMoreThanTheBudgetsShareOfTheCalls(
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double budget,
            @ForAll @Size(max = 400) List<@IntRange(max = 4) Integer> happenings) {
        Hedging hedging = new Hedging(new HedgeRule(95, budget));
        int calls = 0;
        int made = 0;
        for (int happening : happenings) {
            if (happening <= 2) {
                hedging.called();
                calls++;
            } else if (hedging.take()) {
                if (happening == 3) {
                    made++;
                } else {
                    hedging.giveBack();
                }
            }
            assertThat((double) made).as("M17").isLessThanOrEqualTo(budget * calls + 1e-9);
        }
    }

    @Property
    void shouldLetWaitAsManyAsThePercentileSays(
            @ForAll @DoubleRange(min = 50, max = 99.9) double percentile,
            @ForAll @Size(min = FirstBytes.FEWEST, max = FirstBytes.FEWEST) List<@IntRange(max = 50) Integer> millis) {
        Hedging hedging = new Hedging(new HedgeRule(percentile, 0.1));
        millis.forEach(each -> hedging.waited(Duration.ofMillis(each)));

        Duration patience = hedging.patience();

        assertThat(patience).isNotNull();
        long longer = millis.stream()
                .filter(each -> Duration.ofMillis(each).compareTo(patience) > 0)
                .count();
        long notShorter = millis.stream()
                .filter(each -> Duration.ofMillis(each).compareTo(patience) >= 0)
                .count();
        assertThat((double) longer).as("M17").isLessThanOrEqualTo(100 - percentile + 1e-9);
        assertThat((double) notShorter).as("M17").isGreaterThanOrEqualTo(100 - percentile);
    }
}
