package responsa.scripted.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The same seed and names give the same draws, whatever else was drawn.
final class ChancePropertyTest {

    @Property
    void shouldSplitTheSameStreamWhateverWasDrawnBefore(
            @ForAll long seed, @ForAll String name, @ForAll @IntRange(max = 20) int drawn) {
        Chance fresh = Chance.seeded(seed);
        Chance used = Chance.seeded(seed);
        IntStream.range(0, drawn).forEach(draw -> used.nextLong());

        assertThat(used.split(name).nextLong()).isEqualTo(fresh.split(name).nextLong());
        assertThat(used.split(seed).nextLong()).isEqualTo(fresh.split(seed).nextLong());
    }

    @Property
    void shouldSplitAnotherStreamForAnotherName(@ForAll long seed, @ForAll String name) {
        Chance chance = Chance.seeded(seed);

        assertThat(chance.split(name + "a").nextLong())
                .isNotEqualTo(chance.split(name + "b").nextLong());
        assertThat(chance.split(seed).nextLong())
                .isNotEqualTo(chance.split(seed + 1).nextLong());
    }

    @Property
    void shouldKeepAllWhenItShuffles(@ForAll long seed, @ForAll @Size(max = 30) List<Integer> choices) {
        assertThat(Chance.seeded(seed).shuffled(choices)).containsExactlyInAnyOrderElementsOf(choices);
    }

    @Property(tries = 20)
    void shouldHappenAsOftenAsItsRate(@ForAll long seed, @ForAll @IntRange(max = 10) int tenths) {
        Chance chance = Chance.seeded(seed);

        long happened = IntStream.range(0, 20_000)
                .filter(draw -> chance.happens(tenths / 10.0))
                .count();

        // Seven deviations: not once in 10^11 runs by chance.
        assertThat(happened / 20_000.0).isCloseTo(tenths / 10.0, within(0.025));
    }
}
