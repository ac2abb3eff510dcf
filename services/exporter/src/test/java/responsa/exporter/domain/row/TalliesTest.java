package responsa.exporter.domain.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TalliesTest {

    @Test
    void shouldCountValuesByDimension() {
        Tallies tallies = new Tallies(10);
        tallies.add(new Fact(Dimension.SPEC, "a"));
        tallies.add(new Fact(Dimension.SPEC, "a"));
        tallies.add(new Fact(Dimension.RECIPE, "a"));

        assertThat(tallies.statistics().of(Dimension.SPEC)).isEqualTo(Map.of("a", 2L));
        assertThat(tallies.statistics().of(Dimension.RECIPE)).isEqualTo(Map.of("a", 1L));
        assertThat(tallies.statistics().of(Dimension.REASON)).isEmpty();
    }

    @Test
    void shouldCountTogetherWhatComesWhenThereAreTooMany() {
        Tallies tallies = new Tallies(2);
        for (String value : new String[] {"a", "b", "c", "d", "a"}) {
            tallies.add(new Fact(Dimension.ORIGIN, value));
        }

        assertThat(tallies.statistics().of(Dimension.ORIGIN)).isEqualTo(Map.of("a", 2L, "b", 1L, Tallies.OTHERS, 2L));
    }

    @Test
    void shouldAddWhatWasCountedElsewhere() {
        Tallies one = new Tallies(10);
        one.add(new Fact(Dimension.SPEC, "a"));
        Tallies other = new Tallies(10);
        other.add(new Fact(Dimension.SPEC, "a"));
        other.add(new Fact(Dimension.SPEC, "b"));

        assertThat(one.add(other.statistics()).statistics().of(Dimension.SPEC)).isEqualTo(Map.of("a", 2L, "b", 1L));
    }

    @Test
    void shouldCleanWhatWasSubmitted() {
        assertThat(new Fact(Dimension.ORIGIN, " a\nb\u2028c\u202Ed ").value()).isEqualTo("a b c d");
        assertThat(new Fact(Dimension.ORIGIN, "x".repeat(500)).value()).hasSize(120);
        assertThat(new Fact(Dimension.ORIGIN, "\t").value()).isEqualTo("not stated");
        assertThat(new Fact(Dimension.ORIGIN, "Grüße 🌱").value()).isEqualTo("Grüße 🌱");
    }
}
