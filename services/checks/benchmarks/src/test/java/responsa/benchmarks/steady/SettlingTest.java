package responsa.benchmarks.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import responsa.scripted.count.Counts;

class SettlingTest {
    private final Settling settling = new Settling(10);

    @Test
    void shouldBeConvergedOnceTheCapacityIsInUseAndNextToNothingRefused() {
        // from second 100: half of the capacity until 110, all of it but with refusals until 120, then none
        for (int second = 0; second <= 40; second++) {
            double integral = 5 * Math.min(second, 10) + 10 * Math.max(0, second - 10);
            settling.see(new Moment(100 + second, integral, 20L * second, 3L * Math.min(second, 20)));
        }

        assertThat(settling.converged()).contains(Duration.ofSeconds(20));
        assertThat(settling.time()).isEqualTo(Duration.ofSeconds(40));
        assertThat(settling.refusals()).isEqualTo(60);
    }

    @Test
    void shouldNeverBeConvergedWhereOneRequestInTenIsRefused() {
        for (int second = 0; second <= 40; second++) {
            settling.see(new Moment(second, 10.0 * second, 9L * second, second));
        }

        assertThat(settling.converged()).isEmpty();
        assertThat(settling.refused()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void shouldMeasureTheSecondHalfAlone() {
        settling.see(new Moment(50, 100, 1_000, 500));
        settling.see(new Moment(60, 100, 1_000, 900));
        settling.see(new Moment(65, 140, 1_099, 901));
        settling.see(new Moment(70, 180, 1_198, 902));

        assertThat(settling.goodput()).isCloseTo(0.8, within(1e-9));
        assertThat(settling.refused()).isCloseTo(0.01, within(1e-9));
    }

    @Test
    void shouldSayThatItWasSeenTooSeldom() {
        settling.see(new Moment(1, 1, 1, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(settling::goodput)
                .withMessage("capacity 10 was seen at 1 moments; three are needed");
    }

    @Test
    void shouldReadWhatWasCountedOfItsModelAlone() {
        Counts counts = CountsBuilder.seconds(3)
                .model("a", 25, 4, 2)
                .model("b", 9, 8, 7)
                .build();

        assertThat(Moment.of(counts, "a")).contains(new Moment(3, 25, 4, 2));
        assertThat(Moment.of(counts, "c")).isEmpty();
    }
}
