package responsa.spec.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Title            | 1 | Title",
                "###### Title       | 6 | Title",
                "## Title ##        | 2 | Title",
                "## Title {#id}     | 2 | Title {#id}",
                "## C#              | 2 | C#",
                "##                 | 2 | ''",
                "## #               | 2 | ''",
                "'   ## Title'      | 2 | Title"
            })
    void shouldReadAHeadingsLevelAndText(String line, int level, String text) {
        assertThat(outline(line).sections()).singleElement().returns(new Heading(1, level, text), Section::heading);
    }

    @Test
    void shouldReadUnderlinedHeadings() {
        Outline outline = outline("Title", "=====", "", "Sub", "title", "---", "Text.");

        assertThat(outline.sections())
                .extracting(Section::heading)
                .containsExactly(new Heading(1, 1, "Title"), new Heading(4, 2, "Sub title"));
        assertThat(prose(outline, 1)).isEqualTo("Text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#Title", "####### Title", "\\# Title", "    # Title", "Text # Title", "- # Title", "> # Title"})
    void shouldTakeNothingElseForAHeading(String line) {
        Outline outline = outline("# First", "", line);

        assertThat(outline.sections()).hasSize(1);
        assertThat(prose(outline, 0)).isEqualTo("\n" + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~~~", "```", "~~~~~", "```xml", "~~~ xml title"})
    void shouldSeeNoHeadingInsideOfAFence(String fence) {
        String close = fence.replaceAll("[^~`].*", "");

        Outline outline = outline("# First", fence, "# functions", close, "# Second");

        assertThat(outline.sections())
                .extracting(section -> section.heading().text())
                .containsExactly("First", "Second");
    }

    @Test
    void shouldSeeNoFenceInsideOfAFence() {
        Outline outline = outline("# First", "~~~xml", "```", "# inside", "```", "# still inside", "~~~", "# Second");

        assertThat(outline.sections())
                .extracting(section -> section.heading().line())
                .containsExactly(1, 8);
        assertThat(outline.unclosedFences()).isEmpty();
    }

    @Test
    void shouldEndAFenceOnlyAtOneThatIsAsLong() {
        Outline outline = outline("# First", "~~~~", "~~~", "# inside", "~~~~", "# Second");

        assertThat(outline.sections()).hasSize(2);
    }

    @Test
    void shouldNoticeAFenceThatNothingCloses() {
        Outline outline = outline("# First", "", "```", "# inside");

        assertThat(outline.sections()).hasSize(1);
        assertThat(outline.unclosedFences()).containsExactly(3);
    }

    @Test
    void shouldNoticeAnExamplesFenceThatNothingCloses() {
        assertThat(outline("# First", "**Example**: one", "", "~~~", "text").unclosedFences())
                .containsExactly(4);
    }

    @Test
    void shouldKeepWhatStandsBeforeTheFirstHeading() {
        Outline outline = outline("One line.", "", "# First", "Text.");

        assertThat(Line.join(outline.preface())).isEqualTo("One line.\n");
        assertThat(prose(outline, 0)).isEqualTo("Text.");
    }

    @Test
    void shouldLeaveFrontMatterOut() {
        Outline outline = outline("---", "title: Rules", "tags:", "- a", "  deep: b", "---", "Preface.", "", "# First");

        assertThat(Line.join(outline.preface())).isEqualTo("Preface.\n");
        assertThat(outline.sections())
                .singleElement()
                .satisfies(section -> assertThat(section.heading().line()).isEqualTo(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no pair here", "# heading", "*emphasis*"})
    void shouldNotTakeProseBetweenRulesForFrontMatter(String line) {
        assertThat(Line.join(outline("---", line, "---", "", "# First").preface()))
                .contains("---");
    }

    @Test
    void shouldNotTakeARuleThatNothingClosesForFrontMatter() {
        assertThat(Line.join(outline("---", "title: Rules", "", "# First").preface()))
                .startsWith("---\ntitle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Example**: a title  | a title",
                "**Example:** a title  | a title",
                "**Example 2**: a title| a title",
                "**Example** a title   | a title",
                "**Example**:          | ''"
            })
    void shouldReadAWorkedExample(String line, String title) {
        Outline outline = outline("# First", "Before.", "", line, "", "~~~xml", "<user>Hi</user>", "~~~", "", "After.");

        Section section = outline.sections().getFirst();
        assertThat(section.examples()).singleElement().satisfies(example -> {
            assertThat(Line.join(example.title())).isEqualTo(title);
            assertThat(Line.join(example.body())).isEqualTo("~~~xml\n<user>Hi</user>\n~~~");
            assertThat(example.body().getFirst().number()).isEqualTo(6);
        });
        assertThat(Line.join(Line.tidied(section.prose()))).isEqualTo("Before.\n\nAfter.");
    }

    @Test
    void shouldReadATitleOverSeveralLines() {
        Outline outline = outline("# First", "**Example**: a title", "that goes on", "", "```", "text", "```");

        assertThat(outline.sections().getFirst().examples())
                .singleElement()
                .satisfies(example -> assertThat(Line.join(example.title())).isEqualTo("a title\nthat goes on"));
    }

    @Test
    void shouldTakeAnExampleWithoutAFenceForProse() {
        Outline outline = outline("# First", "**Example**: a title", "", "Text, not fenced.", "", "~~~", "code", "~~~");

        assertThat(outline.sections().getFirst().examples()).isEmpty();
        assertThat(prose(outline, 0)).startsWith("**Example**: a title");
    }

    @Test
    void shouldReadExamplesOneAfterTheOther() {
        Outline outline = outline("# F", "**Example**: one", "~~~", "1", "~~~", "**Example**: two", "~~~", "2", "~~~");

        assertThat(outline.sections().getFirst().examples())
                .extracting(example -> Line.join(example.title()))
                .containsExactly("one", "two");
    }

    @Test
    void shouldTellCommentaryApart() {
        Outline outline = outline(
                "# First",
                "Before.",
                "",
                "!!! meta \"Commentary\"",
                "    Said to people.",
                "",
                "    # no heading",
                "",
                "After.");

        Section section = outline.sections().getFirst();
        assertThat(section.commentary()).hasSize(1);
        assertThat(Line.join(section.commentary().getFirst())).isEqualTo("Said to people.\n\n# no heading");
        assertThat(Line.join(Line.tidied(section.prose()))).isEqualTo("Before.\n\nAfter.");
    }

    @Test
    void shouldEndCommentaryWhereItsIndentEnds() {
        Outline outline = outline("# First", "!!! note", "\tTabbed.", "  not inside", "# Second");

        assertThat(Line.join(outline.sections().getFirst().commentary().getFirst()))
                .isEqualTo("Tabbed.");
        assertThat(prose(outline, 0)).isEqualTo("  not inside");
        assertThat(outline.sections()).hasSize(2);
    }

    @Test
    void shouldTakeCommentaryWithoutATextForOne() {
        Outline outline = outline("# First", "!!! note", "", "# Second");

        assertThat(outline.sections().getFirst().commentary()).containsExactly(List.of());
        assertThat(outline.sections()).hasSize(2);
    }

    @Test
    void shouldNotTakeShoutingForCommentary() {
        assertThat(outline("# First", "!!!important", "    code")
                        .sections()
                        .getFirst()
                        .commentary())
                .isEmpty();
    }

    @Test
    void shouldReadAnEmptyText() {
        assertThat(outline("")).isEqualTo(new Outline(List.of(new Line(1, "")), List.of(), List.of()));
    }

    private static Outline outline(String... lines) {
        return Outline.of(Line.of(String.join("\n", lines)));
    }

    private static String prose(Outline outline, int section) {
        return Line.join(outline.sections().get(section).prose());
    }
}
