package responsa.spec.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTextTest {

    @Test
    void shouldReadIdAndAttributes() {
        assertThat(HeadingText.of("Be kind {#be_kind authority=root since=\"2 June\"}"))
                .isEqualTo(new HeadingText(
                        "Be kind", "be_kind", Map.of("authority", "root", "since", "2 June"), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{#a}         | a",
                "{#a.b:c-d_e} | a.b:c-d_e",
                "{ #a }       | a",
                "{#ä1}        | ä1",
                "{.class #a}  | a"
            })
    void shouldReadAnId(String braces, String id) {
        assertThat(HeadingText.of("Title " + braces))
                .returns("Title", HeadingText::title)
                .returns(id, HeadingText::id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title", "Title {}", "Title {word}", "Title {a b}", "{#id} Title", "Title {#id} more"})
    void shouldLeaveBracesOfAnotherFormToTheTitle(String text) {
        assertThat(HeadingText.of(text)).returns(text, HeadingText::title).returns(null, HeadingText::id);
    }

    @Test
    void shouldReadAttributesWithoutAnId() {
        assertThat(HeadingText.of("Title {authority=user}"))
                .isEqualTo(new HeadingText("Title", null, Map.of("authority", "user"), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{#a #b} | a | #b", "{#a b} | a | b", "{# a} |  | '#, a'", "{#-a} |  | #-a", "{#a!} |  | #a!"})
    void shouldSayWhichWordsItDidNotUnderstand(String braces, String id, String unreadable) {
        HeadingText text = HeadingText.of("Title " + braces);

        assertThat(text.id()).isEqualTo(id);
        assertThat(String.join(", ", text.unreadable())).isEqualTo(unreadable);
    }

    @Test
    void shouldWriteTheTitlePlainly() {
        assertThat(HeadingText.of("Be *very* `kind` {#kind}").title()).isEqualTo("Be very kind");
    }

    @Test
    void shouldReadAHeadingThatIsBracesOnly() {
        assertThat(HeadingText.of("{#id}")).returns("", HeadingText::title).returns("id", HeadingText::id);
    }
}
