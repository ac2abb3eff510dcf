package responsa.local.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final List<Labelled> MIXED = List.of(
            good("a", 10),
            good("a", 9),
            good("b", 4),
            undecided("b", true),
            bad("a", 2),
            bad("a", 9),
            bad("b", 0),
            undecided("b", false));

    @Test
    void shouldCountPeopleAgainstJudgeAtAThreshold() {
        assertThat(Confusion.of(MIXED, 7)).isEqualTo(new Confusion(2, 1, 2, 3));
        assertThat(Confusion.of(MIXED, 0)).isEqualTo(new Confusion(3, 3, 1, 1));
        assertThat(Confusion.of(MIXED, 11)).isEqualTo(new Confusion(0, 0, 4, 4));
    }

    @Test
    void shouldComputeTheShares() {
        Confusion confusion = new Confusion(2, 1, 2, 3);

        assertThat(confusion.accuracy()).isEqualTo(5 / 8.0);
        assertThat(confusion.precision()).isEqualTo(2 / 3.0);
        assertThat(confusion.recall()).isEqualTo(0.5);
        assertThat(confusion.falseAlarm()).isEqualTo(0.25);
    }

    @Test
    void shouldKnowNoShareOfNothing() {
        assertThat(new Confusion(0, 0, 3, 3).precision()).isNaN();
        assertThat(new Confusion(0, 1, 0, 3).recall()).isNaN();
        assertThat(new Confusion(1, 0, 3, 0).falseAlarm()).isNaN();
        assertThat(new Confusion(0, 0, 0, 0).accuracy()).isNaN();
    }

    /// 118 of 125 ratings agree, 118 on the same category: AC1 as its formula gives it, kappa would be 0.03.
    @Test
    void shouldComputeAgreementBeyondChance() {
        double observed = 118 / 125.0;
        double positive = (2 * 118 + 7) / 250.0;
        double chance = 2 * positive * (1 - positive);

        assertThat(new Confusion(118, 5, 2, 0).agreement())
                .isCloseTo((observed - chance) / (1 - chance), within(1e-12))
                .isGreaterThan(0.9);
        assertThat(new Confusion(5, 0, 0, 5).agreement()).isEqualTo(1);
    }

    @Test
    void shouldCountPairsForTheArea() {
        // Good scores 10, 9, 4 and none; bad ones 9, 2, 0 and none. Won pairs: 4, 3.5, 3 and 0.5 of 16.
        assertThat(Calibration.of(MIXED).auc()).isEqualTo(11 / 16.0);
        assertThat(Calibration.of(List.of(good("a", 10), bad("a", 0))).auc()).isEqualTo(1);
        assertThat(Calibration.of(List.of(good("a", 5), bad("a", 5))).auc()).isEqualTo(0.5);
        assertThat(Calibration.of(List.of(good("a", 5))).auc()).isNaN();
    }

    @Test
    void shouldFindTheLowestThresholdThatReachesAPrecision() {
        Calibration calibration = Calibration.of(MIXED);

        assertThat(calibration.thresholdFor(0.5)).hasValue(0);
        assertThat(calibration.thresholdFor(0.66)).hasValue(3);
        assertThat(calibration.thresholdFor(1)).hasValue(10);
        assertThat(Calibration.of(List.of(bad("a", 10))).thresholdFor(0.5)).isEmpty();
    }

    @Test
    void shouldFindTheThresholdAtWhichBothAgreeMost() {
        assertThat(Calibration.of(List.of(good("a", 8), bad("a", 3), good("a", 9)))
                        .bestThreshold())
                .isEqualTo(4);
    }

    @Test
    void shouldTellPoliciesApart() {
        assertThat(Calibration.byPolicy(MIXED, 7))
                .isEqualTo(Map.of("a", new Confusion(2, 1, 0, 1), "b", new Confusion(0, 0, 2, 2)));
    }

    @Test
    void shouldCountWhatTheJudgeCouldNotDecide() {
        assertThat(Calibration.of(MIXED)).returns(8L, Calibration::labelled).returns(2L, Calibration::undecided);
    }

    private static Labelled good(String policy, int score) {
        return new Labelled(policy, true, OptionalInt.of(score));
    }

    private static Labelled bad(String policy, int score) {
        return new Labelled(policy, false, OptionalInt.of(score));
    }

    private static Labelled undecided(String policy, boolean good) {
        return new Labelled(policy, good, OptionalInt.empty());
    }
}
