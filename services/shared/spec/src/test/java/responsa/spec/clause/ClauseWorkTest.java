package responsa.spec.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.spec.markdown.Line;
import responsa.spec.work.Growth;

class ClauseWorkTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", ": ", " - ", "-", ":", "\t", "a ", " : \""})
    void shouldLookForAnExampleOnce(String piece) {
        Growth.assertLinear(piece, Clause::examples);
    }

    @Test
    void shouldReadALineOfBlanks() {
        Clause clause = only("AB1.a Title" + " ".repeat(200_000) + "– \"yes\"");

        assertThat(clause.title()).isEqualTo("Title");
        assertThat(clause.example()).isEqualTo("\"yes\"");
    }

    @Test
    void shouldTakeNoEndlessIdForAClause() {
        assertThat(ClauseText.of(Line.of("AB1" + ".a".repeat(8) + " Title")).parts())
                .isEqualTo(2);
        assertThat(ClauseText.of(Line.of("AB1" + ".a".repeat(50_000) + " Title"))
                        .parts())
                .isZero();
    }

    @Test
    void shouldQuoteOfASuspectNoMoreThanItsId() {
        List<Suspect> suspects =
                ClauseText.of(Line.of("=".repeat(50_000) + "AB1a Title")).suspects();

        assertThat(suspects)
                .singleElement()
                .satisfies(suspect -> assertThat(suspect.what()).isEqualTo("\"AB1a\" is no clause's id"));
    }

    private static Clause only(String line) {
        return ClauseText.of(Line.of(line)).classes().getFirst().clauses().getFirst();
    }
}
