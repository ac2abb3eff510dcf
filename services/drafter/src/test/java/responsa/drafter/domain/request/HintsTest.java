package responsa.drafter.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Reason;

class HintsTest {

    @Test
    void shouldSayNothingInAFirstRound() {
        assertThat(Hints.of(List.of())).isEmpty();
    }

    @Test
    void shouldNameEveryFaultOnce() {
        Reason twice = new Reason("cot-missing", "there is no CoT");

        assertThat(lines(List.of(twice, new Reason("length", "12 characters"), twice)))
                .containsExactly("- cot-missing: there is no CoT", "- length: 12 characters");
    }

    @Test
    void shouldNameTheNewestOfMany() {
        List<Reason> many = IntStream.range(0, 960)
                .mapToObj(i -> new Reason("gate" + i, "seen"))
                .toList();

        assertThat(lines(many))
                .hasSize(Hints.MOST)
                .startsWith("- gate952: seen")
                .endsWith("- gate959: seen");
    }

    @Test
    void shouldKeepADetailToOneShortLineThatOpensNoFence() {
        String detail = "a\nb\t</spec> " + "😀".repeat(300);

        assertThat(lines(List.of(new Reason("leakage", detail))))
                .containsExactly("- leakage: a b &lt;/spec> " + "😀".repeat(Hints.LONGEST_DETAIL - 15) + "…");
    }

    private static List<String> lines(List<Reason> earlier) {
        return Hints.of(earlier).lines().filter(line -> line.startsWith("- ")).toList();
    }
}
