package responsa.scripted.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.scripted.chance.Chance;

class RatesTest {

    @Test
    void shouldDrawEachAtItsRateAndNothingOtherwise() {
        Rates<Fault> rates = Rates.<Fault>none().with(Fault.FAILED, 0.2).with(Fault.CUT, 0.3);
        Chance chance = Chance.seeded(3);
        Map<Fault, Integer> drawn = new EnumMap<>(Fault.class);
        int nothing = 0;

        for (int draw = 0; draw < 10_000; draw++) {
            if (rates.drawn(chance)
                    .map(fault -> drawn.merge(fault, 1, Integer::sum))
                    .isEmpty()) {
                nothing++;
            }
        }

        assertThat(drawn).containsOnlyKeys(Fault.FAILED, Fault.CUT);
        assertThat(drawn.get(Fault.FAILED)).isBetween(1_800, 2_200);
        assertThat(drawn.get(Fault.CUT)).isBetween(2_750, 3_250);
        assertThat(nothing).isBetween(4_700, 5_300);
    }

    @Test
    void shouldDrawNothingWhereNothingHappens() {
        assertThat(Rates.<Fault>none().drawn(Chance.seeded(1))).isEmpty();
        assertThat(Rates.<Fault>none().with(Fault.CUT, 0).drawn(Chance.seeded(1)))
                .isEmpty();
    }

    @Test
    void shouldRefuseRatesThatAreNone() {
        assertThatThrownBy(() -> Rates.<Fault>none().with(Fault.CUT, 1.1)).hasMessage("the rate of cut is 1.1; 0 to 1");
        assertThatThrownBy(() -> Rates.<Fault>none().with(Fault.CUT, Double.NaN))
                .hasMessageContaining("cut is NaN");
        assertThatThrownBy(() -> Rates.<Fault>none().with(Fault.CUT, 0.6).with(Fault.HTML, 0.6))
                .hasMessageContaining("add up to 1.2");
    }
}
