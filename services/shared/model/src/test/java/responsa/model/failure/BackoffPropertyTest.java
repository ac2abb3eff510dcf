package responsa.model.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// M4: a pause lies in the upper half of a bound that doubles up to the longest; a pause that an endpoint asks for
/// is kept to, up to ten minutes.
final class BackoffPropertyTest {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    @Example
    void shouldDoubleUpToTheLongest() {
        assertThat(BACKOFF.pause(1, 1)).hasMillis(500);
        assertThat(BACKOFF.pause(2, 1)).hasMillis(1_000);
        assertThat(BACKOFF.pause(6, 1)).hasMillis(16_000);
        assertThat(BACKOFF.pause(7, 1)).hasMillis(30_000);
        assertThat(BACKOFF.pause(1, 0)).hasMillis(250);
    }

    @Property
    void shouldLieInTheUpperHalfOfItsBound(
            @ForAll @IntRange(min = 1) int failures, @ForAll @DoubleRange(max = 1) double chance) {
        Duration bound = BACKOFF.pause(failures, 1);

        assertThat(BACKOFF.pause(failures, chance))
                .isBetween(bound.dividedBy(2), bound)
                .isLessThanOrEqualTo(BACKOFF.longest());
        assertThat(BACKOFF.pause(failures, chance, null)).isEqualTo(BACKOFF.pause(failures, chance));
    }

    @Property
    void shouldKeepToWhatIsAskedForUpToABound(
            @ForAll @IntRange(min = 1, max = 20) int failures,
            @ForAll @DoubleRange(max = 1) double chance,
            @ForAll @LongRange(max = 100_000) long seconds) {
        Duration asked = Duration.ofSeconds(seconds);
        Duration kept = asked.compareTo(Backoff.LONGEST_ASKED) > 0 ? Backoff.LONGEST_ASKED : asked;

        assertThat(BACKOFF.pause(failures, chance, asked))
                .isGreaterThanOrEqualTo(kept)
                .isLessThanOrEqualTo(Backoff.LONGEST_ASKED.plus(BACKOFF.first()));
    }

    @Example
    void shouldRefuseAFirstPauseThatIsNoneOrLongerThanTheLongest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)))
                .withMessageContaining("first-backoff is PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .withMessageContaining("longest-backoff, PT1S");
    }
}
