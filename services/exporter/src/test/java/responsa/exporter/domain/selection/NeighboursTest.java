package responsa.exporter.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {
    private static final String QUESTION = "When do I sow peas in a cold garden, and how deep?";

    private final Neighbours neighbours = new Neighbours();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when do i sow peas in a cold garden and how deep",
                "When do I sow peas:\n in a COLD garden? And how deep"
            })
    void shouldPutTextsTogetherThatDifferInLettersCaseAndSignsAlone(String other) {
        assertThat(neighbours.group(neighbours.add(other))).isEqualTo(neighbours.group(neighbours.add(QUESTION)));
    }

    /// A word of a long text is another one.
    @Property(tries = 50)
    void shouldPutNearDuplicatesTogetherInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        List<String> base = words(60, random);
        for (int i = 0; i < 5; i++) {
            List<String> changed = new ArrayList<>(base);
            changed.set(random.nextInt(60), "else");
            texts.add(String.join(" ", changed));
        }
        Collections.shuffle(texts, random);

        assertThat(texts.stream().map(neighbours::add).toList().stream().map(neighbours::group))
                .containsOnly(neighbours.group(neighbours.add(texts.getFirst())));
    }

    @Property(tries = 30)
    void shouldTellTextsApartThatShareFewWords(@ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> members = IntStream.range(0, 20)
                .mapToObj(i -> neighbours.add(String.join(" ", words(30, random))))
                .toList();

        assertThat(members.stream().map(neighbours::group)).doesNotHaveDuplicates();
    }

    @Test
    void shouldTakeTextsWithoutWords() {
        assertThat(neighbours.group(neighbours.add(""))).isEqualTo(neighbours.group(neighbours.add("?!")));
        assertThat(neighbours.group(neighbours.add("peas"))).isNotEqualTo(neighbours.group(neighbours.add("beans")));
    }

    @Test
    void shouldSplitWholeGroupsInAboutItsShare() {
        Split split = new Split(0.2, 7);

        long validation = IntStream.range(0, 10_000)
                .mapToLong(i -> Bits.of("group " + i))
                .filter(split::isValidation)
                .count();

        assertThat(validation).isBetween(1_850L, 2_150L);
        assertThat(new Split(0, 7).isValidation(12)).isFalse();
        assertThatThrownBy(() -> new Split(0.6, 1)).hasMessage("--validation is 0.6; it must be 0 to 0.5");
        assertThatThrownBy(() -> new Split(Double.NaN, 1)).hasMessageContaining("NaN");
    }

    private static List<String> words(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(10_000))
                .collect(Collectors.toList());
    }
}
