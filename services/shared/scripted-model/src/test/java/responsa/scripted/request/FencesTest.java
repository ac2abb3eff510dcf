package responsa.scripted.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FencesTest {

    @Test
    void shouldFindWhatStandsInsideWithoutItsLineBreaks() {
        assertThat(Fences.inside("a\n<spec>\none\ntwo\n</spec>\nb", "spec")).contains("one\ntwo");
        assertThat(Fences.inside("<reasoning>one</reasoning>", "reasoning")).contains("one");
        assertThat(Fences.inside("<reasoning></reasoning>", "reasoning")).contains("");
    }

    @Test
    void shouldPreferAnOpeningOnALineOfItsOwnToOneInASentence() {
        String system = "What stands in <spec> is yours.\n<spec>\nthe policies\n</spec>";

        assertThat(Fences.inside(system, "spec")).contains("the policies");
        assertThat(Fences.opens("What stands in <spec> is yours.", "spec")).isFalse();
        assertThat(Fences.opens(system, "spec")).isTrue();
    }

    @Test
    void shouldEndAtTheFirstEnd() {
        assertThat(Fences.inside("<a>\none\n</a>\n<a>\ntwo\n</a>", "a")).contains("one");
    }

    @Test
    void shouldFindNothingWhereAnEndIsMissing() {
        assertThat(Fences.inside("<a>\none", "a")).isEmpty();
        assertThat(Fences.inside("one", "a")).isEmpty();
    }
}
