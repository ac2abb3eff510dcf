package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.encounter.Message;
import responsa.screener.domain.encounter.Name;
import responsa.screener.domain.likeness.BandGroup;
import responsa.screener.domain.likeness.Banding;

/// Whoever comes second in a band learns of the first, whether that one stands on a shelf or was kept by band; by this
/// alone N1 holds.
class BandKeeperPropertyTest {
    private static final int FORGOTTEN = 40;

    private final MapStore store = new MapStore();
    private final BandKeeper keeper = new BandKeeper(store);

    /// Rows and bands are few, so that shelves are full and bands are shared; every fifth probe comes twice.
    @Property(tries = 300)
    void shouldNameAllThatWereInABandBefore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int rows) {
        MapStore emptied = new MapStore();
        BandKeeper empty = new BandKeeper(emptied);
        Random chance = new Random(seed);
        Map<List<Long>, Set<Comer>> came = new HashMap<>();
        for (int seenAt = 0; seenAt < 60; seenAt++) {
            Comer comer = new Comer(new Name(seenAt, seed), 0, seenAt);
            BandGroup group = group(chance.nextInt(rows), chance);
            Set<Comer> expected = new HashSet<>();
            for (long band : group.bands()) {
                Set<Comer> there = came.computeIfAbsent(List.of(group.row(), band), none -> new HashSet<>());
                expected.addAll(there);
                there.add(comer);
            }
            expected.remove(comer);

            for (int times = chance.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
                assertThat(found(empty, comer, group)).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /// Forgetting makes room on a shelf, and those that had found none there are still found.
    @Property(tries = 300)
    void shouldForgetTheOldAndNobodyElse(@ForAll long seed) {
        MapStore some = new MapStore();
        BandKeeper keepsSome = new BandKeeper(some);
        Random chance = new Random(seed);
        List<Comer> comers = new ArrayList<>();
        List<BandGroup> groups = new ArrayList<>();
        for (int seenAt = 0; seenAt < 60; seenAt++) {
            comers.add(new Comer(new Name(seenAt, seed), 0, seenAt));
            groups.add(group(0, chance));
            found(keepsSome, comers.getLast(), groups.getLast());
        }

        Sweep.ofBands(some).next(FORGOTTEN);

        BandGroup asked = group(0, chance);
        List<Comer> expected = new ArrayList<>();
        for (int seenAt = FORGOTTEN; seenAt < 60; seenAt++) {
            long[] bands = groups.get(seenAt).bands();
            if (Arrays.stream(bands)
                    .anyMatch(band -> Arrays.stream(asked.bands()).anyMatch(same -> same == band))) {
                expected.add(comers.get(seenAt));
            }
        }
        Comer late = new Comer(new Name(99, seed), 0, 99);
        assertThat(found(keepsSome, late, asked)).containsExactlyInAnyOrderElementsOf(expected);
        BandGroup again = new BandGroup(0, 0, asked.bands());
        assertThat(found(keepsSome, new Comer(new Name(100, seed), 0, 100), again))
                .as("the late one stands on the shelf")
                .contains(late);
    }

    @Example
    void shouldWriteOneEntryForAGroupOfItsOwn() {
        keeper.enter(new Message.Probe(1, new Comer(new Name(1, 1), 0, 1), new BandGroup(0, 5, new long[] {1, 2, 3})));

        assertThat(store.approximateNumEntries()).isOne();
        Sweep.ofBands(store).next(2);
        assertThat(store.approximateNumEntries()).isZero();
    }

    private static List<Comer> found(BandKeeper keeper, Comer comer, BandGroup group) {
        return keeper.enter(new Message.Probe(1, comer, group)).candidates();
    }

    private static BandGroup group(long row, Random chance) {
        return new BandGroup(
                0,
                row,
                chance.longs(Banding.BANDS, 0, 12).map(band -> band + 100).toArray());
    }
}
