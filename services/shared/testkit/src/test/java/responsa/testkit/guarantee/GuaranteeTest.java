package responsa.testkit.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.testkit.guarantee.Observation.Acknowledged;
import responsa.testkit.guarantee.Observation.Called;
import responsa.testkit.guarantee.Observation.Lost;
import responsa.testkit.guarantee.Observation.Settled;
import responsa.testkit.guarantee.Observation.Stored;
import responsa.testkit.guarantee.Observation.Submitted;
import responsa.testkit.guarantee.Observation.Took;

/// The allowed and the forbidden sequences of every promise.
final class GuaranteeTest {

    @Test
    void shouldMissWhatDoesNotSettle() {
        assertThat(seen(new NothingLost(), new Submitted("a"), new Settled("a", "accepted")))
                .isEmpty();
        assertThat(seen(new NothingLost(), new Submitted("a"))).hasSize(1);
        assertThat(seen(new NothingLost(), new Settled("b", "accepted"))).hasSize(1);
    }

    @Test
    void shouldSeeWhatIsThereTwice() {
        assertThat(seen(new NothingTwice(), new Stored("a"), new Stored("b"))).isEmpty();
        assertThat(seen(new NothingTwice(), new Stored("a"), new Stored("a"))).hasSize(1);
        assertThat(seen(new NothingTwice(), new Settled("c", "accepted"), new Settled("c", "rejected")))
                .hasSize(1);
    }

    @Test
    void shouldAllowToRepeatOnlyWhatWasNotAcknowledgedAtTheTakeover() {
        Called first = new Called("one", 0, "a");
        Called again = new Called("two", 0, "a");

        assertThat(seen(new OnlyUnacknowledgedRepeated(), first, new Took("two", 0), again))
                .isEmpty();
        assertThat(seen(new OnlyUnacknowledgedRepeated(), first, new Took("two", 0), new Acknowledged("a"), again))
                .isEmpty();
        assertThat(seen(new OnlyUnacknowledgedRepeated(), first, new Acknowledged("a"), new Took("two", 0), again))
                .hasSize(1);
    }

    @Test
    void shouldAllowNoRepeatInPeace() {
        Called first = new Called("one", 0, "a");
        Called again = new Called("two", 0, "a");

        assertThat(seen(new NothingRepeatedInPeace(), first, new Lost("one"), again))
                .isEmpty();
        assertThat(seen(new NothingRepeatedInPeace(), first, new Took("two", 0), again))
                .hasSize(1);
    }

    private static List<String> seen(Guarantee guarantee, Observation... observations) {
        List.of(observations).forEach(guarantee::observe);
        return guarantee.violations();
    }
}
