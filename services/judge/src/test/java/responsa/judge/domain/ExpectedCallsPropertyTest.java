package responsa.judge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aRecipe;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import responsa.topics.record.Draft;
import responsa.topics.record.Judging;

/// The closed form against hearings: every way that passes may fall is heard, and weighed by its chance.
class ExpectedCallsPropertyTest {
    private static final Draft DRAFT = aDraft().build();

    @Property(tries = 40)
    void shouldBeWhatHearingsCost(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = 0, max = 1) Double> rates,
            @ForAll boolean audited) {
        double calls = 0;
        for (int accepting = 0; accepting < 1 << rates.size(); accepting++) {
            calls += chance(accepting, rates) * calls(accepting, rates.size(), audited ? 1 : 0);
        }

        assertThat(ExpectedCalls.of(rates, audited ? 1 : 0)).isCloseTo(calls, within(1e-9));
    }

    @Property
    void shouldBeTheGeometricSumForEqualRates(
            @ForAll @DoubleRange(min = 0, max = 0.99) double rate, @ForAll @IntRange(min = 1, max = 16) int passes) {
        assertThat(ExpectedCalls.of(Collections.nCopies(passes, rate), 0))
                .isCloseTo((1 - Math.pow(rate, passes)) / (1 - rate), within(1e-9));
    }

    /// @param accepting bit i says whether pass i accepts
    private static double chance(int accepting, List<Double> rates) {
        double chance = 1;
        for (int pass = 0; pass < rates.size(); pass++) {
            chance *= (accepting >> pass & 1) == 1 ? rates.get(pass) : 1 - rates.get(pass);
        }
        return chance;
    }

    private static int calls(int accepting, int passes, double auditShare) {
        Judging judging =
                aRecipe().passes(passes).auditShare(auditShare).build().judging();
        return Trial.of(
                        Hearing.opened(DRAFT, judging),
                        ask -> (accepting >> ask.index() & 1) == 1 ? Trial.scored(9, 9) : Trial.scored(2, 9))
                .asks()
                .size();
    }
}
