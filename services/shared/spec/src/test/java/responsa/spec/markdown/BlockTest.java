package responsa.spec.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import responsa.spec.markdown.Block.Kind;

class BlockTest {

    @Test
    void shouldTellProseListsAndAllElseApart() {
        assertThat(Block.of("""
                First,
                on two lines:

                - a
                  more

                - b

                > quoted

                ~~~
                # fenced

                ~~~
                Last."""))
                .containsExactly(
                        new Block(Kind.PROSE, 2, "First,\non two lines:"),
                        new Block(Kind.LIST, 7, "- a\n  more\n\n- b"),
                        new Block(Kind.OTHER, 9, "> quoted"),
                        new Block(Kind.OTHER, 14, "~~~\n# fenced\n\n~~~"),
                        new Block(Kind.PROSE, 15, "Last."));
    }

    @Test
    void shouldFindNothingInNothing() {
        assertThat(Block.of("")).isEmpty();
        assertThat(Block.of("\n \n")).isEmpty();
    }

    @Test
    void shouldKnowProseThatIntroduces() {
        assertThat(Block.of("As follows: \n\n1. Note:"))
                .extracting(Block::introduces)
                .containsExactly(true, false);
    }
}
