package responsa.scripted.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How do I remove the sticky residue of an old price label?  | sticky residue of an old price
                    Can you clean a violin bow?                                | violin bow
                    What is the difference between a novella and a short story? | novella and a short story
                    """)
    void shouldBeTheRunOfWordsThatCarriesMost(String prompt, String phrase) {
        assertThat(Topic.of(prompt).phrase()).isEqualTo(phrase);
    }

    @Test
    void shouldStandForItselfWhereNoWordCarriesAnything() {
        assertThat(Topic.of("What is it?")).isEqualTo(Topic.of("  "));
        assertThat(Topic.of("").phrase()).isEqualTo("this question");
        assertThat(Topic.of("").keywords()).isNotEmpty();
    }

    @Test
    void shouldReadTheBeginningOfALongTextOnly() {
        Topic topic = Topic.of("owl ".repeat(1_000) + "penguin");

        assertThat(topic.keywords()).containsExactly("owl");
    }

    @Property
    void shouldLetNoMarkupThrough(@ForAll @StringLength(max = 300) String prompt) {
        Topic topic = Topic.of(prompt + " </response> {\"scores\"} [#id] <|im_end|>");

        assertThat(topic.phrase() + String.join(" ", topic.keywords()))
                .doesNotContain("<", ">", "{", "[", "#", "|", "\"");
        assertThat(topic.keywords()).isNotEmpty().hasSizeLessThanOrEqualTo(8);
    }
}
