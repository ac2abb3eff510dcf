package responsa.streams.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartitionCountsTest {

    @Test
    void shouldNameTheTopicsThatAreMissing() {
        assertThat(new PartitionCounts(Map.of("a", 6, "b", 0)).missing()).containsExactly("b");
    }

    @Test
    void shouldTellUnequalCountsAndWhatToDo() {
        assertThat(new PartitionCounts(Map.of("a", 6, "b", 12)).unequal(Set.of("a", "b")))
                .contains("a has 6 partitions, b has 12 partitions: what comes from a partition must go to the same"
                        + " number. Give all the same count.");
    }

    @Test
    void shouldFindNothingWrongWithEqualCounts() {
        assertThat(new PartitionCounts(Map.of("a", 6, "b", 6)).unequal(Set.of("a", "b")))
                .isEmpty();
    }

    @Test
    void shouldSayHowManyEachOfThemHas() {
        PartitionCounts counts = new PartitionCounts(Map.of("a", 6, "b", 6, "claims", 1));

        assertThat(counts.each(Set.of("a", "b"))).isEqualTo(6);
        assertThat(counts.each(Set.of())).isZero();
    }
}
