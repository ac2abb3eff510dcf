package responsa.screener.domain.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class BandingPropertyTest {
    private static final double DEFAULT = 0.75;

    @Property
    void shouldFindNearlyAllPairsAtTheThresholdAndMoreAboveIt(
            @ForAll @DoubleRange(min = 0.5, max = 1) double threshold) {
        Banding banding = Banding.of(threshold);

        assertThat(banding.recall(threshold)).isGreaterThanOrEqualTo(0.97);
        assertThat(banding.recall(1)).isEqualTo(1);
        assertThat(banding.recall(0.05)).isLessThan(0.005);
    }

    @Example
    void shouldCutTheDefaultIntoFewBands() {
        assertThat(Banding.of(DEFAULT)).isEqualTo(new Banding(4, 4));
        assertThatThrownBy(() -> Banding.of(0.1)).hasMessage("no banding finds pairs of similarity 0.1");
    }

    /// What is computed from a text must find what was computed from it by an earlier build.
    @Example
    void shouldGiveTheSameBandsInEveryBuild() {
        List<BandGroup> bands = Banding.of(DEFAULT).bands(Prompts.asking("Where is my parcel? I ordered it in May."));

        assertThat(bands).extracting(BandGroup::index).containsExactly(0, 1, 2, 3);
        assertThat(bands).allSatisfy(group -> assertThat(group.place()).isNotNegative());
        assertThat(Arrays.hashCode(bands.getFirst().bands())).isEqualTo(199202851);
    }

    /// Measured against the formula, over pairs whose similarity is known.
    @Example
    void shouldFindPairsAsOftenAsTheFormulaSays() {
        Random chance = new Random(7);
        Banding banding = Banding.of(DEFAULT);
        int pairs = 1500;
        int met = 0;
        double expected = 0;
        for (int pair = 0; pair < pairs; pair++) {
            List<String> words = words(chance, 60);
            List<String> changed = new ArrayList<>(words);
            changed.set(20, "changed");
            changed.set(40, "altered");
            Fingerprint one = Prompts.asking(String.join(" ", words));
            Fingerprint other = Prompts.asking(String.join(" ", changed));
            met += meet(banding.bands(one), banding.bands(other)) ? 1 : 0;
            expected += banding.recall(one.likeness(other));
        }
        assertThat((double) met / pairs).isCloseTo(expected / pairs, within(0.02));
    }

    private static boolean meet(List<BandGroup> one, List<BandGroup> other) {
        return IntStream.range(0, one.size())
                .anyMatch(group -> IntStream.range(0, one.get(group).bands().length)
                        .anyMatch(band -> one.get(group).bands()[band]
                                        == other.get(group).bands()[band]
                                && one.get(group).place() == other.get(group).place()));
    }

    private static List<String> words(Random chance, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        word -> "w" + Integer.toString(chance.nextInt(5000), 36).replaceAll("[0-9]", "x"))
                .collect(Collectors.toList());
    }
}
