package responsa.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void shouldBeMarkdown() {
        assertThat(new Table(List.of("planted", "n"), List.of(List.of("leakage", "7"))).lines())
                .containsExactly("| planted | n |", "|---|--:|", "| leakage | 7 |");
    }

    @Test
    void shouldRefuseARowOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of("planted", "n"), List.of(List.of("leakage"))))
                .withMessage("a row has 1 cells, the table 2 columns");
    }

    @Test
    void shouldShareNamesOutTheHighestFirst() {
        assertThat(Figures.shares(new TreeMap<>(Map.of("a", 1L, "b", 4L, "c", 1L)), 4))
                .isEqualTo("b 100 %, a 25 %, c 25 %");
        assertThat(Figures.shares(new TreeMap<>(), 4)).isEqualTo("-");
        assertThat(Figures.percent(0, 0)).isEqualTo("-");
    }
}
