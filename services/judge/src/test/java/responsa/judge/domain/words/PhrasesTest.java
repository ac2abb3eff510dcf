package responsa.judge.domain.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.judge.domain.words.Phrases.Hit;

class PhrasesTest {

    @Test
    void shouldCountEachPhraseWordByWord() {
        Phrases phrases = Phrases.of(List.of("the policy above", "as provided"));

        Words words = Words.of("The POLICY\n above, and the policy “above”; provided as is. The policy, aboveboard.");

        assertThat(phrases.counted(words)).isEqualTo(Map.of("the policy above", 2));
        assertThat(phrases.anyIn(Words.of("as provided"))).isTrue();
        assertThat(phrases.anyIn(Words.of("as"))).isFalse();
    }

    @Test
    void shouldTakeTheLongestOfThoseThatBeginTogetherAndNoneThatOverlaps() {
        Phrases phrases = Phrases.of(List.of("a b", "a b c", "c d"));

        assertThat(phrases.in(Words.of("a b c d"))).containsExactly(new Hit("a b c", 0, 3));
        assertThat(phrases.in(Words.of("a b c d"), 1, 4)).containsExactly(new Hit("c d", 2, 4));
    }

    @Test
    void shouldNeverFindAPhraseWithoutAWord() {
        assertThat(Phrases.of(List.of("...", "")).anyIn(Words.of("... word"))).isFalse();
    }

    @Test
    void shouldWriteAlternativesOut() {
        Lists lists = Lists.beside(PhrasesTest.class, "lists.txt");

        assertThat(lists.of("one")).containsExactly("a x c", "a x d", "b x c", "b x d", "plain", "plain", "very plain");
        assertThat(lists.of("two")).containsExactly("open {brace");
        assertThat(lists.of("three")).isEmpty();
    }

    @Test
    void shouldRefuseAResourceThatIsNoList() {
        assertThatThrownBy(() -> Lists.beside(PhrasesTest.class, "headless.txt"))
                .hasMessage("headless.txt has an entry before its first list: entry");
        assertThatThrownBy(() -> Lists.beside(PhrasesTest.class, "none.txt"))
                .hasMessage("the resource none.txt is missing");
    }
}
