package responsa.judge.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CompressedTest {
    /// The count may spare the compression of what is far from it, never change what is said of a text.
    @Property
    void shouldNeverTakeMoreThanCompressingTakes(
            @ForAll @StringLength(min = 1, max = 30) @AlphaChars String said,
            @ForAll @IntRange(min = 1, max = 300) int times,
            @ForAll @Size(max = 3000) byte[] rest) {
        byte[] again = said.repeat(times).getBytes(StandardCharsets.UTF_8);
        byte[] text = new byte[again.length + rest.length];
        System.arraycopy(again, 0, text, 0, again.length);
        System.arraycopy(rest, 0, text, again.length, rest.length);

        assertThat(Compressed.differentRuns(text)).isLessThanOrEqualTo((int) (12 * Compressed.size(text)));
    }

    @Test
    void shouldCountRunsThatDiffer() {
        assertThat(Compressed.differentRuns("abcdabcdabcd".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(4);
        assertThat(Compressed.differentRuns("abc".getBytes(StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    void shouldTellALoopFromProse() {
        byte[] loop = "-+=".repeat(400).getBytes(StandardCharsets.UTF_8);
        byte[] prose = "A desk on the ground floor lends what the catalogue has.".getBytes(StandardCharsets.UTF_8);

        assertThat(Compressed.isBelow(0.04, loop)).isTrue();
        assertThat(Compressed.isBelow(0.04, prose)).isFalse();
    }
}
