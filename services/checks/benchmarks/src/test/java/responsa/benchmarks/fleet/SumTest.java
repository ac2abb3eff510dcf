package responsa.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.benchmarks.steady.CountsBuilder;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Counts.PrefixBlocks;
import responsa.scripted.count.Counts.Tokens;

class SumTest {

    @Test
    void shouldAddWhatWasCountedAndTakeTheLongestTime() {
        Counts one = CountsBuilder.seconds(4)
                .model("a", 10, 5, 1)
                .blocks(20, 15, 7)
                .tokens(900, 600)
                .build();
        Counts other = CountsBuilder.seconds(5)
                .model("a", 2, 3)
                .model("b", 1, 1)
                .blocks(2, 1, 1)
                .tokens(100, 50)
                .build();

        Counts sum = Sum.of(List.of(one, other));

        assertThat(sum.seconds()).isEqualTo(5);
        assertThat(sum.requests()).isEqualTo(10);
        assertThat(sum.prefixBlocks()).isEqualTo(new PrefixBlocks(22, 16, 8));
        assertThat(sum.tokens()).isEqualTo(new Tokens(1_000, 0, 650));
        assertThat(sum.models().get("a").serving().integral()).isEqualTo(12);
        assertThat(sum.models().get("a").outcomes()).isEqualTo(Map.of("answered", 8L, "queue-full", 1L));
        assertThat(sum.models().get("b").requests()).isEqualTo(1);
    }

    @Test
    void shouldLeaveTheCountsOfOneAsTheyAre() {
        Counts one =
                CountsBuilder.seconds(4).model("a", 10, 5, 1).blocks(3, 2, 1).build();

        assertThat(Sum.of(List.of(one))).isEqualTo(one);
    }
}
