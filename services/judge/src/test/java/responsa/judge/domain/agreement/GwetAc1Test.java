package responsa.judge.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GwetAc1Test {

    /// Two raters: both accept, they differ, both reject. The first row are the 125 subjects of Gwet (2002), *Kappa
    /// statistic is not satisfactory for assessing the extent of agreement between raters*, where kappa is -0.0234;
    /// the others the two tables of Feinstein and Cicchetti (1990), *High agreement but low kappa*, where kappa is
    /// 0.70 and 0.32 at the same agreement of 0.85.
    @ParameterizedTest
    @CsvSource({"118, 7, 0, 0.9408", "40, 15, 45, 0.7007", "80, 15, 5, 0.8080"})
    void shouldBeAsPublishedForTwoRaters(int both, int one, int none, double ac1) {
        GwetAc1 counted = GwetAc1.EMPTY;
        for (int i = 0; i < both + one + none; i++) {
            counted = counted.with(2, i < both ? 2 : i < both + one ? 1 : 0);
        }

        assertThat(counted.value()).hasValueCloseTo(ac1, within(0.0001));
    }

    /// By hand from the formula for r raters: agreement (1 + 1/3 + 1) / 3, share (1 + 2/3 + 0) / 3.
    @Test
    void shouldTakeAnyNumberOfPasses() {
        GwetAc1 counted = GwetAc1.EMPTY.with(4, 4).with(3, 2).with(2, 0);
        double byChance = 2 * (5 / 9.0) * (4 / 9.0);

        assertThat(counted.value()).hasValueCloseTo((7 / 9.0 - byChance) / (1 - byChance), within(1e-12));
        assertThat(counted.count()).isEqualTo(3);
    }

    @Test
    void shouldSayNothingOfDraftsWithOnePass() {
        assertThat(GwetAc1.EMPTY.with(1, 1).with(0, 0)).isEqualTo(GwetAc1.EMPTY);
        assertThat(GwetAc1.EMPTY.value()).isEmpty();
    }
}
