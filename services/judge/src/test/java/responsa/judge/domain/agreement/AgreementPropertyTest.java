package responsa.judge.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AgreementPropertyTest {
    private static final int THRESHOLD = 7;

    /// A1: where all passes agree, AC1 is one, and so is alpha if anything varies.
    @Property
    void shouldBeOneWhereAllAgree(@ForAll("drafts") List<List<Integer>> drafts) {
        List<List<Integer>> agreed = drafts.stream()
                .map(scores -> Collections.nCopies(scores.size() + 1, scores.getFirst()))
                .toList();

        Agreement agreement = of(agreed);

        assertThat(agreement.ac1()).hasValueCloseTo(1.0, within(1e-12));
        agreement.alpha().ifPresent(alpha -> assertThat(alpha).isCloseTo(1, within(1e-12)));
        assertThat(agreement.alpha().isPresent())
                .isEqualTo(agreed.stream().map(List::getFirst).distinct().count() > 1);
    }

    /// A2: it matters neither which pass comes first nor which draft.
    @Property
    void shouldNotDependOnAnyOrder(@ForAll("drafts") List<List<Integer>> drafts, @ForAll Random order) {
        List<List<Integer>> shuffled = new ArrayList<>();
        drafts.forEach(scores -> shuffled.add(shuffled(scores, order)));
        Collections.shuffle(shuffled, order);

        assertThat(of(shuffled)).isEqualTo(of(drafts));
    }

    /// A3: merged parts are the whole.
    @Property
    void shouldBeTheWholeWhenMerged(
            @ForAll("drafts") List<List<Integer>> drafts, @ForAll @IntRange(max = 1_000) int at) {
        int cut = at % (drafts.size() + 1);

        Agreement merged = of(drafts.subList(0, cut)).merge(of(drafts.subList(cut, drafts.size())));

        assertThat(merged).isEqualTo(of(drafts));
        assertThat(merged.ac1()).isEqualTo(of(drafts).ac1());
        assertThat(merged.alpha()).isEqualTo(of(drafts).alpha());
    }

    @Property
    void shouldStayWithinItsBounds(@ForAll("drafts") List<List<Integer>> drafts) {
        Agreement agreement = of(drafts);

        agreement.ac1().ifPresent(ac1 -> assertThat(ac1).isBetween(-1.0, 1.0));
        agreement.alpha().ifPresent(alpha -> assertThat(alpha).isLessThanOrEqualTo(1.0));
        assertThat(agreement.drafts())
                .isEqualTo(drafts.stream().filter(scores -> scores.size() > 1).count());
    }

    @Provide
    Arbitrary<List<List<Integer>>> drafts() {
        return Arbitraries.integers()
                .between(0, 10)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Agreement of(List<List<Integer>> drafts) {
        Agreement agreement = Agreement.NONE;
        for (List<Integer> scores : drafts) {
            agreement = agreement.with(scores, THRESHOLD);
        }
        return agreement;
    }

    private static List<Integer> shuffled(List<Integer> scores, Random order) {
        List<Integer> other = new ArrayList<>(scores);
        Collections.shuffle(other, order);
        return other;
    }
}
