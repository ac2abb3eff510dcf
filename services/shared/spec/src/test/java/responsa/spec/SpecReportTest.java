package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpecReportTest {
    private static final String TWO_LEVELS = """
            # House rules

            ## Guests {#guests}
            Who may come.

            ### Noise {#noise authority=user}
            Be quiet after ten. [?](#pets) matter, too.

            **Example**: a party

            ~~~
            <user>May I sing?</user>
            ~~~

            ## Pets {#pets authority=root}
            No snakes. See [nothing](#nothing).
            """;

    @Test
    void shouldPrintAUsableSpec() {
        SpecReport report = report(TWO_LEVELS);

        assertThat(report.usable()).isTrue();
        assertThat(report.text())
                .isEqualTo("""
                title   House rules
                id      test
                sha256  %s

                2 policies
                id     authority  below                 characters  examples  summary
                noise  user       house-rules / guests          78         1  Be quiet after ten. Pets matter, too.
                pets   root       house-rules                   35            No snakes. See nothing.

                2 sections
                id           below        policies  characters  title
                house-rules                      2           0  House rules
                guests       house-rules         1          13  Guests

                2 policies (authority root 1, user 1); 2 sections, 1 examples, 0 commentaries, 1 links
                4 categories; an excerpt has 126 characters (about 38 tokens) without one, \
                401 characters (about 122 tokens) for the largest, "house-rules"

                1 problem
                spec.md:16: the link to "#nothing" leads to no heading; give the id of one; the link is shown as it is.
                """.formatted(Readings.spec(TWO_LEVELS).sha256()));
    }

    @Test
    void shouldPrintWhyASpecCannotBeUsed() {
        SpecReport report = report("Only prose.\n");

        assertThat(report.usable()).isFalse();
        assertThat(report.lines())
                .startsWith("spec.md is no spec that can be used.", "", "1 problem")
                .hasSize(4);
    }

    @Test
    void shouldLeaveOutWhatThereIsNotIn() {
        assertThat(report("# Only\nBe good.\n").lines())
                .noneMatch(line -> line.contains("sections ") && line.startsWith("0"))
                .noneMatch(line -> line.contains("authority root"))
                .noneMatch(line -> line.contains("problem"));
    }

    @Test
    void shouldCutSummariesAtTheWidth() {
        SpecReport report = report("# Rule\n" + "word ".repeat(100) + "\n");

        assertThat(report.lines()).allMatch(line -> line.length() <= 160).anyMatch(line -> line.endsWith("word…"));
    }

    @Test
    void shouldShowNoControlSignOfASpec() {
        SpecReport report = report("# Rule \u001b[31m {#rule}\nBe good \u202e dog.\n");

        assertThat(report.text()).contains("Be good \ufffd dog.").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void shouldSetFiguresToTheRight() {
        assertThat(Table.lines(
                        List.of(List.of("name", "size", "text"), List.of("a", "1,024", "first"), List.of("b", "7", "")),
                        80))
                .containsExactly("name  size   text", "a     1,024  first", "b         7");
    }

    private static SpecReport report(String text) {
        return SpecReport.of(SpecReader.read("test", "spec.md", text));
    }
}
