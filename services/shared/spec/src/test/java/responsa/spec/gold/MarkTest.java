package responsa.spec.gold;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- GOOD -->                         | GOOD |          |",
                "<!--BAD-->                            | BAD  |          |",
                "<!-- BAD: too long -->                | BAD  |          | too long",
                "<!-- GOOD, a -> b -- yes -->          | GOOD |          | a -> b -- yes",
                "<!-- BAD[#be_kind] -->                | BAD  | be_kind  |",
                "<!-- BAD[#be_kind]: rude -->          | BAD  | be_kind  | rude",
                "<!-- OK: might do -->                 | OK   |          | might do",
                "text before <!-- GOOD: --> and behind | GOOD |          |"
            })
    void shouldReadWordPolicyAndRemark(String text, String word, @Nullable String violates, @Nullable String remark) {
        assertThat(Mark.in(text)).isEqualTo(new Mark(word, violates, remark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GOOD", "<!-- GOOD", "<!-- good -->", "<!-- a remark -->", "<!-- GOOD enough -->"})
    void shouldTakeNothingElseForAMark(String text) {
        assertThat(Mark.in(text)).isEqualTo(Mark.NONE);
    }

    @Test
    void shouldFindWhatFollows() {
        assertThat(Mark.behind("<!-- GOOD --> yes")).isEqualTo(" yes");
        assertThat(Mark.behind("yes")).isEqualTo("yes");
    }
}
