package responsa.screener.domain.heldout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PostingsPropertyTest {
    private static final int FEW = 3;

    @Property
    void shouldKnowWhichItemsHoldAHash(
            @ForAll @Size(max = 200) List<@LongRange(min = -20, max = 20) Long> hashes,
            @ForAll @IntRange(min = 1, max = 9) int hashesOfAnItem) {
        Postings postings = new Postings();
        Map<Long, SortedSet<Integer>> expected = new HashMap<>();
        for (int index = 0; index < hashes.size(); index++) {
            int item = index / hashesOfAnItem;
            postings.add(hashes.get(index), item);
            expected.computeIfAbsent(hashes.get(index), none -> new TreeSet<>()).add(item);
        }

        for (long hash = -20; hash <= 20; hash++) {
            SortedSet<Integer> items = expected.getOrDefault(hash, new TreeSet<>());
            assertThat(postings.holds(hash)).isEqualTo(!items.isEmpty());
            assertThat(postings.first(hash).stream().toList())
                    .isEqualTo(items.stream().limit(1).toList());
            List<Integer> told = new ArrayList<>();
            postings.each(hash, FEW, told::add);
            assertThat(told).containsExactlyInAnyOrderElementsOf(items.size() > FEW ? List.of() : List.copyOf(items));
        }
    }

    @Property(tries = 20)
    void shouldGrow(@ForAll @IntRange(min = 1, max = 20_000) int count) {
        Postings postings = new Postings();
        for (int item = 0; item < count; item++) {
            postings.add(item * 0x9E3779B97F4A7C15L, item);
            postings.add(7, item);
        }

        assertThat(postings.first((count - 1) * 0x9E3779B97F4A7C15L)).isPresent();
        assertThat(postings.first(7)).contains(0);
        int[] counted = postings.countByItem(count, FEW);
        assertThat(counted[count - 1]).isEqualTo(count > FEW ? 1 : 2);
    }
}
