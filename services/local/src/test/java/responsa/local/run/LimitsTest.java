package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.local.control.ControlChange;
import responsa.router.domain.allocation.Allocator;
import responsa.topics.record.Allocation;
import responsa.topics.record.Control;
import responsa.topics.record.InFlight;

class LimitsTest {
    private static final Control TWO = ControlChange.NOTHING.target("2").of(Control.none("garden"));
    private static final Allocation REACHED =
            Allocator.stated(new Allocation("garden", 2, Map.of(), Map.of(), 0, Map.of(), null, List.of(), null), TWO);

    @Test
    void shouldRestAtATargetThatIsReached() {
        assertThat(Limits.kept(REACHED, TWO)).hasValue("target-reached, 2 of 2 tuples");
    }

    @Test
    void shouldNotRestBeforeTheAllocatorKnowsOfAHigherTarget() {
        assertThat(Limits.kept(REACHED, ControlChange.NOTHING.target("4").of(TWO)))
                .isEmpty();
    }

    @Test
    void shouldNotRestBeforeTheAllocatorKnowsThatNothingIsKept() {
        Control drained = ControlChange.NOTHING.inFlight(InFlight.DRAIN).of(TWO);

        assertThat(Limits.kept(REACHED, drained)).isEmpty();
        assertThat(Limits.kept(Allocator.stated(REACHED, drained), drained)).isEmpty();
    }

    @Test
    void shouldRestAtTheTargetsOfCategories() {
        Control kind = ControlChange.NOTHING.categoryTarget("kind", "1").of(Control.none("garden"));
        Allocation full = Allocator.stated(
                new Allocation("garden", 1, Map.of("kind", 1L), Map.of(), 0, Map.of(), null, List.of(), null), kind);

        assertThat(Limits.kept(full, kind)).hasValue("categories at their target: kind");
    }
}
