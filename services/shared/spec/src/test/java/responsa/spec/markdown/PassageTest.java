package responsa.spec.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {
    private static final Map<String, String> TITLES = Map.of("privacy", "Privacy", "odd", "An [odd] title");

    @Test
    void shouldShowATargetsTitleForAQuestionMark() {
        Passage passage = prose("See [?](#privacy), then [?](#privacy) again.");

        assertThat(passage.text()).isEqualTo("See [Privacy](#privacy), then [Privacy](#privacy) again.");
        assertThat(passage.references()).containsExactly(new Reference("privacy", 1), new Reference("privacy", 1));
    }

    @Test
    void shouldLeaveALinkAsItIsThatLeadsNowhere() {
        Passage passage = prose("See [?](#nowhere).");

        assertThat(passage.text()).isEqualTo("See [?](#nowhere).");
        assertThat(passage.references()).containsExactly(new Reference("nowhere", 1));
    }

    @Test
    void shouldLeaveOtherLinkTextsAsTheyAre() {
        Passage passage = prose("See [this](#privacy) and [that](https://example.org/#privacy).");

        assertThat(passage.text()).isEqualTo("See [this](#privacy) and [that](https://example.org/#privacy).");
        assertThat(passage.references()).containsExactly(new Reference("privacy", 1));
    }

    @Test
    void shouldEscapeBracketsOfATitle() {
        assertThat(prose("See [?](#odd).").text()).isEqualTo("See [An \\[odd\\] title](#odd).");
    }

    @Test
    void shouldNameTheLineOfALink() {
        assertThat(prose("One.\n\nTwo:\n\n- three [?](#privacy)\n- four").references())
                .containsExactly(new Reference("privacy", 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Be kind. [^ab12]      | Be kind.",
                "Be[^ab12] kind.       | Be kind.",
                "Be kind [^a] [^b].    | Be kind.",
                "Be kind. [^kept]      | Be kind. [^kept]",
                "`code [^ab12]`        | `code [^ab12]`",
                "Not a sign: [^a b]    | Not a sign: [^a b]"
            })
    void shouldLeaveOutFootnoteSignsThatNothingDefines(String written, String shown) {
        assertThat(prose(written).text()).isEqualTo(shown);
    }

    @Test
    void shouldKeepTheIndentBeforeAFootnoteSign() {
        assertThat(prose("- one\n  [^ab12] two").text()).isEqualTo("- one\n   two");
    }

    @Test
    void shouldChangeNothingInsideOfCode() {
        String code = "```\n[?](#privacy) [^ab12]\n```\n\n    [?](#privacy) [^ab12]";

        Passage passage = prose("Text.\n\n" + code);

        assertThat(passage.text()).isEqualTo("Text.\n\n" + code);
        assertThat(passage.references()).isEmpty();
    }

    @Test
    void shouldShowTitlesInsideOfAnExample() {
        Passage passage = Passage.fenced(
                Line.of("~~~xml\n<!-- BAD: see [?](#privacy) and [?](#nowhere) -->\n[text](#privacy)\n~~~"),
                PassageTest::title);

        assertThat(passage.text())
                .isEqualTo("~~~xml\n<!-- BAD: see [Privacy](#privacy) and [?](#nowhere) -->\n[text](#privacy)\n~~~");
        assertThat(passage.references()).containsExactly(new Reference("privacy", 2), new Reference("nowhere", 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Be *kind* and **fair**.   | Be kind and fair.",
                "Use `code` here.          | Use code here.",
                "A [link](https://a.b).    | A link.",
                "A <b>bold</b> word.       | A <b>bold</b> word.",
                "A <!-- hidden --> word.   | A word.",
                "Ends with \\*a star.      | Ends with *a star."
            })
    void shouldWriteMarkdownPlainly(String markdown, String plain) {
        assertThat(Passage.plain(markdown)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. Scope", "- a dash", "> more than", "+ plus", "    indented", "C#", "---", "a = b", ""})
    void shouldSeeNoBlocksOnOneLine(String line) {
        assertThat(Passage.plain(line)).isEqualTo(line.strip());
    }

    @Test
    void shouldOpenWithTheFirstParagraph() {
        assertThat(prose("Be kind.\nAlways.\n\nBe fair.").opening()).isEqualTo("Be kind. Always.");
    }

    @Test
    void shouldOpenWithWhatAColonIntroduces() {
        assertThat(prose("Do not:\n\n- lie\n- steal\n\nEver.").opening()).isEqualTo("Do not: lie steal");
    }

    @Test
    void shouldOpenWithAListWhereThereIsNothingBefore() {
        assertThat(prose("1. first\n2. second").opening()).isEqualTo("first second");
    }

    @Test
    void shouldPassOverWhatIsNoTextAtTheBeginning() {
        assertThat(prose("```\ncode\n```\n\nThen text.").opening()).isEqualTo("Then text.");
        assertThat(prose("<!-- hidden -->\n\nThen text.").opening()).isEqualTo("Then text.");
        assertThat(prose("").opening()).isEmpty();
    }

    private static Passage prose(String text) {
        return Passage.prose(Line.of(text), PassageTest::title, Set.of("kept"));
    }

    private static String title(String id) {
        return TITLES.getOrDefault(id, "");
    }
}
