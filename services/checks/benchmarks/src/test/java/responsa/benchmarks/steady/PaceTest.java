package responsa.benchmarks.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void shouldLeaveRampUpAndTheEndOutOfTheSteadyState() {
        // 20 slow ones, 61 at 10 a second, 20 slow ones
        List<Long> at = new ArrayList<>();
        LongStream.range(0, 20).forEach(number -> at.add(number * 1_000));
        LongStream.rangeClosed(0, 60).forEach(number -> at.add(20_000 + number * 100));
        LongStream.range(0, 20).forEach(number -> at.add(27_000 + number * 1_000));

        Pace pace = Pace.of(0, at);

        assertThat(pace.steady()).isCloseTo(10, within(0.01));
        assertThat(pace.whole()).isLessThan(3);
        assertThat(pace.rampUp()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void shouldNotMindTheOrderOfArrival() {
        List<Long> at = new ArrayList<>(LongStream.range(0, 100).boxed().toList());
        Pace inOrder = Pace.of(0, at);
        Collections.shuffle(at, new Random(1));

        assertThat(Pace.of(0, at)).isEqualTo(inOrder);
    }

    @Test
    void shouldNotDivideByNothing() {
        assertThat(Pace.of(5, List.of(5L, 5L)).whole()).isFinite();
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.of(0, List.of(1L)));
    }
}
