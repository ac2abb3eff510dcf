package responsa.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ThoughtsTest {

    @Test
    void shouldSplitABlockFromTheAnswerAfterIt() {
        assertThat(Thoughts.split("<think>\nIs it fine?\n</think>\n\nIt is."))
                .isEqualTo(thoughts("Is it fine?", "It is."));
    }

    @Test
    void shouldSplitABlockWithWhiteSpaceInFrontOfIt() {
        assertThat(Thoughts.split("\n <think>a</think>b")).isEqualTo(thoughts("a", "b"));
    }

    @Test
    void shouldTakeABlockThatIsNotClosedAsATruncatedCot() {
        assertThat(Thoughts.split("<think>\nIs it")).isEqualTo(thoughts("Is it", ""));
    }

    @Test
    void shouldTakeABlockThatTheTemplateOpened() {
        assertThat(Thoughts.split("Is it fine?\n</think>\n\nIt is.")).isEqualTo(thoughts("Is it fine?", "It is."));
    }

    @Test
    void shouldHaveNoCotWhereTheBlockIsEmpty() {
        assertThat(Thoughts.split("<think>\n\n</think>\n\nIt is.")).isEqualTo(thoughts("", "It is."));
    }

    @Test
    void shouldLeaveTagsFurtherOnToTheText() {
        String text = "Write <think>like this</think> if you must.";

        assertThat(Thoughts.split(text)).isEqualTo(thoughts("", text));
        assertThat(Thoughts.split("<think>a</think>" + text)).isEqualTo(thoughts("a", text));
    }

    @Test
    void shouldKeepTheIndentOfTheFirstLineOfAText() {
        assertThat(Thoughts.split("<think>a</think>\n\n    code\n")).isEqualTo(thoughts("a", "    code\n"));
    }

    private static Thoughts thoughts(String cot, String text) {
        return new Thoughts(cot, text);
    }
}
