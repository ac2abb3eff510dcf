package responsa.local.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalibrationPropertyTest {

    @Property
    void shouldAgreeWithComparingEveryPair(@ForAll("sets") List<Labelled> set) {
        double won = 0;
        long pairs = 0;
        for (Labelled good : set) {
            for (Labelled bad : set) {
                if (good.good() && !bad.good()) {
                    int difference =
                            Integer.compare(good.score().orElse(-1), bad.score().orElse(-1));
                    won += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
                    pairs++;
                }
            }
        }

        if (pairs == 0) {
            assertThat(Calibration.of(set).auc()).isNaN();
        } else {
            assertThat(Calibration.of(set).auc()).isCloseTo(won / pairs, within(1e-9));
        }
    }

    @Property
    void shouldAcceptLessAtAHigherThreshold(@ForAll("sets") List<Labelled> set) {
        List<Calibration.Point> points = Calibration.of(set).thresholds();

        for (int i = 1; i < points.size(); i++) {
            Confusion lower = points.get(i - 1).confusion();
            Confusion higher = points.get(i).confusion();
            assertThat(higher.goodAccepted()).isLessThanOrEqualTo(lower.goodAccepted());
            assertThat(higher.badAccepted()).isLessThanOrEqualTo(lower.badAccepted());
            assertThat(higher.goodAccepted() + higher.goodRejected())
                    .isEqualTo(lower.goodAccepted() + lower.goodRejected());
        }
        assertThat(points.getLast().confusion().precision()).isNaN();
    }

    @Property
    void shouldNotDependOnTheOrder(@ForAll("sets") List<Labelled> set) {
        List<Labelled> turned = new ArrayList<>(set);
        Collections.reverse(turned);

        assertThat(Calibration.of(turned)).isEqualTo(Calibration.of(set));
    }

    @Property
    void shouldSplitByPolicyWhatIsThereAtAll(@ForAll("sets") List<Labelled> set) {
        long accepted = Calibration.byPolicy(set, 5).values().stream()
                .mapToLong(confusion -> confusion.goodAccepted() + confusion.badAccepted())
                .sum();

        Confusion whole = Confusion.of(set, 5);
        assertThat(accepted).isEqualTo(whole.goodAccepted() + whole.badAccepted());
    }

    @Property
    void shouldDrawWithinTheFrame(@ForAll("sets") List<Labelled> set) {
        assertThat(RocPicture.of(Calibration.of(set)))
                .startsWith("<svg ")
                .contains("ROC of the judge")
                .doesNotContain("NaN");
    }

    @Provide
    Arbitrary<List<Labelled>> sets() {
        return Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-1, 10))
                .as((policy, good, score) ->
                        new Labelled(policy, good, score < 0 ? OptionalInt.empty() : OptionalInt.of(score)))
                .list()
                .ofMaxSize(40);
    }
}
