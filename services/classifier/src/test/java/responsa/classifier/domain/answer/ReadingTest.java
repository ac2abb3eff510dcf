package responsa.classifier.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static final Set<String> KNOWN = Set.of("privacy", "safety", "style", "plain-words");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"categories\": [\"privacy\"]}",
                "```json\n{\"categories\": [\"privacy\"]}\n```",
                "The user asks {about a neighbour}. So: {\"categories\": [\"privacy\"]}. Good.",
                "{\"categories\": [\"privacy\"], \"reason\": \"someone else's parcel\"}",
                "{\"reason\": \"{\"} {\"categories\": [\"privacy\"]}",
                "{\"answer\": {\"categories\": [\"privacy\"]}}",
                "{\"categories\": [\"privacy\"]} {\"categories\": [\"safety\"]}",
                "{\"categories\": [\"[#privacy]\"]}",
                "{\"categories\": [\"#privacy\", \" privacy \"]}",
                "{\"categories\": [\"weather\", \"privacy\", 7, null, [\"safety\"]]}"
            })
    void shouldReadTheFirstListOfCategories(String text) {
        assertThat(Reading.of(text, KNOWN)).isEqualTo(new Reading.Named(List.of("privacy")));
    }

    @Test
    void shouldKeepTheFirstThree() {
        String text = "{\"categories\": [\"style\", \"safety\", \"style\", \"plain-words\", \"privacy\"]}";

        assertThat(Reading.of(text, KNOWN)).isEqualTo(new Reading.Named(List.of("style", "safety", "plain-words")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"categories\": []}", "None fits: {\"categories\":[]}"})
    void shouldTellThatNoneFits(String text) {
        assertThat(Reading.of(text, KNOWN)).isEqualTo(new Reading.NoneFits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "privacy",
                "[\"privacy\"]",
                "{\"categories\": \"privacy\"}",
                "{\"categories\": [\"weather\"]}",
                "{\"categories\": [7]}",
                "{\"category\": [\"privacy\"]}",
                "{\"categories\": [\"privacy\"",
                "{\"categories\": [\"priv"
            })
    void shouldReadNothingIntoAnythingElse(String text) {
        assertThat(Reading.of(text, KNOWN)).isEqualTo(new Reading.Unreadable());
    }

    @Test
    void shouldNotReadATextOfBracesForEachAnew() {
        String braces = "{\"a\":".repeat(200_000);

        assertThat(Reading.of(braces, KNOWN)).isEqualTo(new Reading.Unreadable());
    }
}
