package responsa.spec.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.spec.work.Growth;

class BoundsTest {
    private static final String HUNDRED = " ".repeat(100);

    @ParameterizedTest
    @ValueSource(strings = {"- a", "> a", "* ", "+", "7. a", "12) a", "-\ta"})
    void shouldFindASignPastTheLastColumn(String sign) {
        assertThat(Bounds.tooDeep(Line.of("a\n" + HUNDRED + sign))).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a", "--------", "7.a", "1234567890. a", "**a**", ""})
    void shouldTakeNothingElseForASign(String text) {
        assertThat(Bounds.tooDeep(Line.of(HUNDRED + text))).isEmpty();
    }

    @Test
    void shouldCountEverySignBeforeIt() {
        assertThat(Bounds.tooDeep(Line.of(">".repeat(100)))).isEmpty();
        assertThat(Bounds.tooDeep(Line.of(">".repeat(101)))).hasValue(1);
        assertThat(Bounds.tooDeep(Line.of("- ".repeat(50) + "a"))).isEmpty();
        assertThat(Bounds.tooDeep(Line.of("- ".repeat(51) + "a"))).hasValue(1);
    }

    @Test
    void shouldCountATabToItsStop() {
        assertThat(Bounds.tooDeep(Line.of("\t".repeat(24) + "- a"))).isEmpty();
        assertThat(Bounds.tooDeep(Line.of("\t".repeat(25) + "- a"))).hasValue(1);
        assertThat(Bounds.tooDeep(Line.of(" \t".repeat(25) + "- a"))).hasValue(1);
    }

    @Test
    void shouldNotMindHowLongAProseLineIs() {
        assertThat(Bounds.tooDeep(Line.of("word - ".repeat(1_000)))).isEmpty();
    }

    @Test
    void shouldFindWhereALongStretchBegins() {
        String line = "a".repeat(999) + "\n";

        assertThat(Bounds.tooLong(Line.of(line.repeat(19)))).isEqualTo(OptionalInt.empty());
        assertThat(Bounds.tooLong(Line.of("x\n\n" + line.repeat(21)))).hasValue(3);
        assertThat(Bounds.tooLong(Line.of((line.repeat(19) + "\n").repeat(3)))).isEmpty();
        assertThat(Bounds.tooLong(Line.of((line.repeat(19) + " \t\n").repeat(3))))
                .isEmpty();
    }

    @Test
    void shouldNotTakeAForeignBlankForAnEndOfAParagraph() {
        assertThat(Bounds.tooLong(Line.of(("a".repeat(19_000) + "\n\u2003\n").repeat(2))))
                .hasValue(1);
    }

    @Test
    void shouldLookForLinksInAFenceOnce() {
        Growth.assertLinear("[?](#", Passage::openLinks);
        Growth.assertLinear("[?](#a) ", Passage::openLinks);
    }
}
