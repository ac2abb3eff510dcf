package responsa.screener.domain.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// The invariants of the protocol, over every order in which prompts and messages may arrive.
class EncounterPropertyTest {
    private static final int PROMPTS = 7;

    /// N1 to N4: whatever the pairs, the order, and what comes again.
    @Property(tries = 3000)
    void shouldKeepAMaximalIndependentSet(
            @ForAll("pairs") Set<Integer> pairs, @ForAll long seed, @ForAll boolean repeats) {
        Neighbourhood all = new Neighbourhood(seed, PROMPTS, pairs, repeats);

        Map<Integer, String> decisions = all.live();

        assertThat(all.faults()).isEmpty();
        assertThat(decisions).hasSize(PROMPTS);
        Set<Integer> stayed = stayed(decisions);
        for (int one = 0; one < PROMPTS; one++) {
            int prompt = one;
            Set<Integer> originals = stayed.stream()
                    .filter(other -> all.alike(prompt, other))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (stayed.contains(prompt)) {
                assertThat(originals).as("N1: alike and both stay").isEmpty();
            } else {
                assertThat(originals.stream().map(Neighbourhood::id).map(id -> "dropped for " + id))
                        .as("N2: dropped for one that stayed")
                        .contains(decisions.get(prompt));
            }
        }
    }

    /// Of prompts that are all alike exactly one stays, in whatever order they meet.
    @Property(tries = 1000)
    void shouldKeepExactlyOneOfACluster(
            @ForAll @IntRange(min = 1, max = 6) int size, @ForAll long seed, @ForAll boolean repeats) {
        Set<Integer> everyPair = IntStream.range(0, size * size)
                .filter(pair -> pair / size < pair % size)
                .boxed()
                .collect(Collectors.toSet());

        Map<Integer, String> decisions = new Neighbourhood(seed, size, everyPair, repeats).live();

        assertThat(stayed(decisions)).hasSize(1);
    }

    @Provide
    Arbitrary<Set<Integer>> pairs() {
        return Arbitraries.integers()
                .between(0, PROMPTS * PROMPTS - 1)
                .filter(pair -> pair / PROMPTS < pair % PROMPTS)
                .set()
                .ofMaxSize(12);
    }

    private static Set<Integer> stayed(Map<Integer, String> decisions) {
        return decisions.entrySet().stream()
                .filter(decision -> decision.getValue().equals("stays"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
