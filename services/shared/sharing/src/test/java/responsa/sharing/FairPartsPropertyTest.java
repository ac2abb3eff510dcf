package responsa.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FairPartsPropertyTest {

    /// S1: together they get the limit: no call too many, no slot that nobody may use.
    @Property
    void shouldDivideAllThatThereIs(
            @ForAll("processes") SortedMap<String, Integer> asked, @ForAll @IntRange int limit) {
        int bounded = Math.floorMod(limit, 5_000);

        assertThat(total(FairParts.of(bounded, asked))).isEqualTo(bounded);
    }

    /// S2: nobody waits while they ask for no more than there is.
    @Property
    void shouldGiveEveryoneWhatIsAskedWhileThereIsEnough(@ForAll("processes") SortedMap<String, Integer> asked) {
        SortedMap<String, Integer> parts = FairParts.of(total(asked), asked);

        assertThat(parts).isEqualTo(asked);
    }

    /// S3: who gets less than it asks has at least an equal part, and nobody has more than one call above it, unless
    /// everybody has what it asks.
    @Property
    void shouldLetNobodyHaveMoreThanOneWhoLacks(
            @ForAll("processes") SortedMap<String, Integer> asked, @ForAll @IntRange(max = 500) int limit) {
        SortedMap<String, Integer> parts = FairParts.of(limit, asked);

        asked.forEach((process, calls) -> {
            int part = parts.get(process);
            if (part < calls) {
                assertThat(part).isGreaterThanOrEqualTo(limit / asked.size());
                assertThat(parts.values()).allMatch(other -> other <= part + 1);
            }
        });
    }

    @Test
    void shouldLeaveTheModestAloneAndDivideTheRest() {
        SortedMap<String, Integer> asked = new TreeMap<>();
        asked.put("drafter-1", 64);
        asked.put("drafter-2", 64);
        asked.put("judge", 10);

        assertThat(FairParts.of(100, asked))
                .containsEntry("judge", 10)
                .containsEntry("drafter-1", 45)
                .containsEntry("drafter-2", 45);
    }

    @Provide
    Arbitrary<SortedMap<String, Integer>> processes() {
        return Arbitraries.integers()
                .between(0, 300)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(FairPartsPropertyTest::named);
    }

    private static SortedMap<String, Integer> named(List<Integer> calls) {
        SortedMap<String, Integer> asked = new TreeMap<>();
        calls.forEach(number -> asked.put("process-" + asked.size(), number));
        return asked;
    }

    private static int total(SortedMap<String, Integer> parts) {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
