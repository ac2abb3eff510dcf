package responsa.scripted.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.scripted.chance.Chance;

class LatencyTest {
    private static final int DRAWS = 20_000;

    @Test
    void shouldAlwaysDrawAFixedOne() {
        assertThat(draws(Latency.parse("fixed:200ms"))).containsOnly(200);
    }

    @Test
    void shouldDrawALognormalOneWithItsMedianAndPercentile() {
        long[] sorted = draws(Latency.parse("lognormal:500ms:p99=6s"));

        assertThat((double) sorted[DRAWS / 2]).isCloseTo(500, within(25.0));
        assertThat((double) sorted[DRAWS * 99 / 100]).isCloseTo(6_000, within(900.0));
    }

    @Test
    void shouldDrawAHeavyTailAtItsShare() {
        long[] sorted = draws(Latency.parse("heavy:500ms:0.01:20"));

        long slow = LongStream.of(sorted).filter(millis -> millis == 10_000).count();
        assertThat(sorted).containsOnly(500, 10_000);
        assertThat(slow).isBetween(130L, 270L);
    }

    @Test
    void shouldHoldNoSlotForLongerThanAnHour() {
        assertThat(draws(Latency.parse("lognormal:50m:5"))[DRAWS - 1]).isEqualTo(Latency.LONGEST.toMillis());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fixed:0ms", "fixed:1500ms", "fixed:0.5ms", "lognormal:2000ms:1.0", "heavy:500ms:0.01:20.0"})
    void shouldReadBackWhatItWrites(String text) {
        assertThat(Latency.parse(text).text()).isEqualTo(text);
        assertThat(Latency.parse(Latency.parse(text).text())).isEqualTo(Latency.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200ms",
                "fixed",
                "fixed:2",
                "fixed:2h",
                "fixed:-1s",
                "fixed:2s:1",
                "lognormal:1s",
                "lognormal:1s:x",
                "lognormal:1s:9",
                "lognormal:1s:p98=2s",
                "heavy:1s:2:3",
                "heavy:1s:0.1:0.5",
                "fixed:99m",
                ""
            })
    void shouldSayHowItIsWrittenWhenItIsNot(String text) {
        assertThatThrownBy(() -> Latency.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("latency \"" + text + "\"")
                .hasMessageContaining("write fixed:200ms");
    }

    private static long[] draws(Latency latency) {
        Chance chance = Chance.seeded(7);
        return LongStream.range(0, DRAWS)
                .map(draw -> latency.drawn(chance).toMillis())
                .sorted()
                .toArray();
    }

    @Test
    void shouldReadUnitsOfTime() {
        assertThat(Durations.parse("1.5s")).isEqualTo(Duration.ofMillis(1_500));
        assertThat(Durations.parse("2m")).isEqualTo(Duration.ofMinutes(2));
        assertThat(Durations.parse(" 10 ms ")).isEqualTo(Duration.ofMillis(10));
    }
}
