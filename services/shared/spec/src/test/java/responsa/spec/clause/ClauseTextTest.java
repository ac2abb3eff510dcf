package responsa.spec.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.spec.markdown.Line;

class ClauseTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB1.a Title",
                "  AB1.a Title",
                "- AB1.a Title",
                "• AB1.a Title",
                "(AB1.a) Title",
                "[AB1.a] Title",
                "AB1.a: Title",
                "**AB1.a Title",
                "AB1.a\u00a0Title"
            })
    void shouldKnowAClauseBySeveralSigns(String line) {
        assertThat(text(line).classes()).singleElement().satisfies(group -> {
            assertThat(group.id()).isEqualTo("AB1");
            assertThat(group.clauses()).singleElement().satisfies(clause -> {
                assertThat(clause.id()).isEqualTo("AB1.a");
                assertThat(clause.title()).isEqualTo("Title");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.2 is newer",
                "e.g. this",
                "U.S. law",
                "AB.a Title",
                "AB1 .a",
                "AB1.abc Title",
                "AB1.aTitle",
                "AB1234.a Title",
                "See AB1.a",
                "ab1.a Title",
                "AB1.A Title"
            })
    void shouldTakeNothingElseForAClause(String line) {
        assertThat(text(line).classes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AB1 – Title                 | Title",
                "AB1: Title                  | Title",
                "AB1 - Title (with more)     | Title (with more)",
                "(AB1) - Title               | Title",
                "✅ AB1 — Title               | Title",
                "🚫 Title (AB1)              | Title",
                "Title (AB1 – more)          | Title (more)",
                "Title (AB1: more) and rest  | Title (more) and rest",
                "Title (AB1):                | Title"
            })
    void shouldFindTheTitleInAClassesHead(String head, String title) {
        assertThat(text(head, "AB1.a One").classes())
                .singleElement()
                .returns(title, ClauseClass::title)
                .returns(1, ClauseClass::line);
    }

    @Test
    void shouldTakeTheLastHeadBeforeTheFirstClause() {
        ClauseText text = text("Answer (AB1) or (AB2).", "", "First (AB1)", "AB1.a One", "Second (AB2)", "AB2.a Two");

        assertThat(text.classes()).extracting(ClauseClass::line).containsExactly(3, 5);
        assertThat(Line.join(text.general())).isEqualTo("Answer (AB1) or (AB2).\n");
    }

    @Test
    void shouldNotBeginAClassAgainThatHasClauses() {
        ClauseText text = text("First (AB1)", "AB1.a One", "", "More on (AB1), later", "AB1.b Two");

        assertThat(text.classes()).singleElement().satisfies(group -> {
            assertThat(group.clauses()).extracting(Clause::id).containsExactly("AB1.a", "AB1.b");
            assertThat(Line.join(group.preamble())).isEqualTo("More on (AB1), later");
        });
    }

    @Test
    void shouldGoOnWithAClauseUpToABlankLine() {
        ClauseText text = text("AB1 – First", "AB1.a One", "goes on", "", "said of all", "AB1.b Two");

        ClauseClass group = text.classes().getFirst();
        assertThat(Line.join(group.clauses().getFirst().text())).isEqualTo("One\ngoes on");
        assertThat(Line.join(group.preamble())).isEqualTo("said of all");
    }

    @Test
    void shouldGiveALineThatBeginsWithASymbolToTheClass() {
        ClauseText text = text("AB1 – First", "AB1.a One", "❌ Output: NO");

        ClauseClass group = text.classes().getFirst();
        assertThat(group.clauses().getFirst().text()).hasSize(1);
        assertThat(Line.join(group.preamble())).isEqualTo("❌ Output: NO");
    }

    @Test
    void shouldEndAClassAtACaption() {
        ClauseText text =
                text("AB1 – First", "AB1.a One", "LABEL FORMAT", "One label each.", "AB2 – Second", "AB2.a Two");

        assertThat(Line.join(text.general())).isEqualTo("LABEL FORMAT\nOne label each.");
        assertThat(text.classes()).extracting(ClauseClass::id).containsExactly("AB1", "AB2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Title – “one”    | Title      | “one”",
                "Title: \"one\"   | Title      | \"one\"",
                "Title - ‘one’    | Title      | ‘one’",
                "A – B – “one”    | A – B      | “one”",
                "Title, “quoted”  | Title, “quoted” | ''",
                "Title            | Title      | ''"
            })
    void shouldTellTitleAndExampleApart(String written, String title, String example) {
        Clause clause = new Clause("AB1.a", 1, List.of(new Line(1, written)));

        assertThat(clause).returns(title, Clause::title).returns(example, Clause::example);
    }

    @Test
    void shouldNotTakeAListForSuspectsWhereThereAreClauses() {
        assertThat(text("1. first", "THE RULES", "AB1.a One", "AB1_b Two").suspects())
                .containsExactly(new Suspect(4, "\"AB1_b\" is no clause's id", "write \"AB1.b\""));
    }

    private static ClauseText text(String... lines) {
        return ClauseText.of(Line.of(String.join("\n", lines)));
    }
}
