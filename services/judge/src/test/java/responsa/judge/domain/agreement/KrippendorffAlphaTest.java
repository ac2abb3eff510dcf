package responsa.judge.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {

    /// Example D of Krippendorff (2011), *Computing Krippendorff's Alpha-Reliability*: four observers, twelve units,
    /// some
    /// values missing; nominal 0.743, interval 0.849.
    @Test
    void shouldBeAsPublishedForFourObserversWithMissingValues() {
        KrippendorffAlpha alpha = of(
                "1 2 3 3 2 1 4 1 2 * * *",
                "1 2 3 3 2 2 4 1 2 5 * 3",
                "* 3 3 3 2 3 4 2 2 5 1 *",
                "1 2 3 3 2 4 4 1 2 5 1 *");

        assertThat(alpha.value()).hasValueCloseTo(0.849, within(0.0005));
    }

    /// Three coders, fifteen units, as in the encyclopaedias' worked example: nominal 0.691, interval 0.811.
    @Test
    void shouldBeAsPublishedForThreeCoders() {
        KrippendorffAlpha alpha =
                of("* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4");

        assertThat(alpha.value()).hasValueCloseTo(0.811, within(0.0005));
    }

    @Test
    void shouldBeBelowZeroWherePassesDifferMoreThanChance() {
        KrippendorffAlpha opposed = KrippendorffAlpha.EMPTY
                .with(List.of(0, 10))
                .with(List.of(10, 0))
                .with(List.of(0, 10));

        assertThat(opposed.value().orElseThrow()).isNegative();
    }

    @Test
    void shouldNotExistWhileAllScoresAreTheSame() {
        assertThat(KrippendorffAlpha.EMPTY.value()).isEmpty();
        assertThat(KrippendorffAlpha.EMPTY.with(List.of(9, 9, 9)).value()).isEmpty();
        assertThat(KrippendorffAlpha.EMPTY.with(List.of(9))).isEqualTo(KrippendorffAlpha.EMPTY);
    }

    @Test
    void shouldNotOverflowOnALongStream() {
        KrippendorffAlpha alpha = KrippendorffAlpha.EMPTY.with(List.of(0, 10)).with(List.of(5, 5));
        double once = alpha.value().orElseThrow();
        for (int doubling = 0; doubling < 40; doubling++) {
            alpha = alpha.merge(alpha);
        }

        assertThat(alpha.value().orElseThrow()).isBetween(-1.0, once + 0.5);
    }

    /// A row for every observer, a column for every unit.
    private static KrippendorffAlpha of(String... observers) {
        KrippendorffAlpha alpha = KrippendorffAlpha.EMPTY;
        int units = observers[0].split(" ").length;
        for (int unit = 0; unit < units; unit++) {
            int column = unit;
            alpha = alpha.with(Arrays.stream(observers)
                    .map(row -> row.split(" ")[column])
                    .filter(value -> !value.equals("*"))
                    .map(Integer::valueOf)
                    .toList());
        }
        return alpha;
    }
}
