package responsa.exporter.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LadderPropertyTest {
    @Property(tries = 100)
    void shouldHoldEveryStratumInItsShareInEveryPrefix(
            @ForAll @IntRange(min = 1, max = 400) int rows, @ForAll long seed, @ForAll long order) {
        List<Candidate> candidates = candidates(rows, new Random(order));
        Map<String, Long> whole = count(candidates);

        List<Candidate> ordered = Ladder.order(candidates, Function.identity(), seed);

        assertThat(ordered).containsExactlyInAnyOrderElementsOf(candidates);
        for (int prefix = 1; prefix <= rows; prefix++) {
            Map<String, Long> here = count(ordered.subList(0, prefix));
            for (Map.Entry<String, Long> stratum : whole.entrySet()) {
                double share = (double) prefix * stratum.getValue() / rows;
                assertThat((double) here.getOrDefault(stratum.getKey(), 0L))
                        .as("%s in the first %d", stratum.getKey(), prefix)
                        .isBetween(share - whole.size(), share + whole.size());
            }
        }
    }

    @Property(tries = 50)
    void shouldNotDependOnTheOrderThatRowsComeIn(@ForAll long seed) {
        List<Candidate> candidates = candidates(100, new Random(1));
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(2));

        assertThat(Ladder.order(shuffled, Function.identity(), seed))
                .isEqualTo(Ladder.order(candidates, Function.identity(), seed));
    }

    @Test
    void shouldDrawAnotherOrderFromAnotherSeed() {
        List<Candidate> candidates = candidates(100, new Random(1));

        assertThat(Ladder.order(candidates, Function.identity(), 1))
                .isNotEqualTo(Ladder.order(candidates, Function.identity(), 2));
    }

    @Test
    void shouldDoubleFrom1250To80000() {
        assertThat(Ladder.rungs(1_249)).isEmpty();
        assertThat(Ladder.rungs(5_001)).containsExactly(1_250, 2_500, 5_000);
        assertThat(Ladder.rungs(1_000_000)).containsExactly(1_250, 2_500, 5_000, 10_000, 20_000, 40_000, 80_000);
    }

    private static List<Candidate> candidates(int rows, Random random) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            candidates.add(new Candidate("tuple-" + i, i, "stratum " + random.nextInt(1, 5)));
        }
        return candidates;
    }

    private static Map<String, Long> count(List<Candidate> rows) {
        return rows.stream().collect(Collectors.groupingBy(Candidate::stratum, Collectors.counting()));
    }
}
