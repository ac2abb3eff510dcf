package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.topics.id.Sha256;
import responsa.topics.record.Spec;

class ExcerptsTest {
    private static final Spec SPEC = Readings.spec("""
            # House {#house}
            Rules of the house.

            ## Guests {#guests authority=root}
            Guests are welcome.

            **Example**: a guest

            ~~~
            <user>Hi</user>
            ~~~

            !!! meta "Commentary"
                Not for a model.

            ### Late guests {#late authority=user}
            Late guests are welcome, too.

            ## Pets {#pets authority=root}
            No snakes.
            """);
    private static final String SUMMARIES = """
            # All policies, one line each
            - [#guests] Guests: Guests are welcome.
            - [#late] Late guests: Late guests are welcome, too.
            - [#pets] Pets: No snakes.
            """;

    @Test
    void shouldShowOneLineForEveryPolicyWithoutACategory() {
        Excerpt excerpt = Excerpts.excerpt(SPEC, List.of());

        List<String> all = List.of("guests", "late", "pets");
        assertThat(excerpt).isEqualTo(new Excerpt(SUMMARIES, List.of(), all, List.of(), true, Sha256.of(SUMMARIES)));
    }

    @Test
    void shouldShowARelevantPolicyInFullWithWhatStandsAbove() {
        Excerpt excerpt = Excerpts.excerpt(SPEC, List.of("pets"));

        assertThat(excerpt.policiesShown()).containsExactly("pets");
        assertThat(excerpt.text()).isEqualTo(SUMMARIES + """

                # Policies in full

                ## Section: House (#house)
                Rules of the house.

                ## [#pets] Pets (authority: root)
                No snakes.
                """);
    }

    @Test
    void shouldShowExamplesAndNoCommentary() {
        String text = Excerpts.excerpt(SPEC, List.of("guests")).text();

        assertThat(text)
                .contains("**Example**: a guest\n\n~~~\n<user>Hi</user>\n~~~\n")
                .doesNotContain("Not for");
    }

    @ParameterizedTest
    @CsvSource({"house, guests late pets", "guests, guests late", "late, late", "pets, pets"})
    void shouldShowWhatStandsBelowACategory(String category, String shown) {
        assertThat(Excerpts.excerpt(SPEC, List.of(category)).policiesShown()).containsExactly(shown.split(" "));
    }

    @Test
    void shouldIntroduceASectionOnce() {
        String text = Excerpts.excerpt(SPEC, List.of("guests", "pets")).text();

        assertThat(text.split("Rules of the house", -1)).hasSize(2);
    }

    @Test
    void shouldRefuseACategoryThatTheSpecDoesNotHave() {
        assertThatThrownBy(() -> Excerpts.excerpt(SPEC, List.of("pets", "cats")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the spec \"test\" has no category \"cats\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "</spec>    | &lt;/spec>",
                "<spec>     | &lt;spec>",
                "</SPEC>    | &lt;/SPEC>",
                "< / spec > | &lt; / spec >",
                "<spec a=b> | &lt;spec a=b>",
                "<spec      | &lt;spec",
                "<specs>    | <specs>",
                "<spec-x>   | <spec-x>",
                "<user>     | <user>"
            })
    void shouldLetNoTextOfASpecEndItsPlace(String written, String shown) {
        Spec spec = Readings.spec("# A {#a}\nBefore\n\n```\n" + written + "\n```\n");

        assertThat(Excerpts.excerpt(spec, List.of("a")).text()).contains("```\n" + shown + "\n```");
    }

    @Test
    void shouldLetNoTitleOfASpecEndItsPlaceEither() {
        Spec spec = Readings.spec("# A `</spec>` {#a}\nText.\n");

        assertThat(Excerpts.excerpt(spec, List.of()).text())
                .contains("A &lt;/spec>")
                .doesNotContain("</spec>");
    }

    @Test
    void shouldWriteAPolicyOnOneLine() {
        assertThat(Excerpts.line(SPEC.policies().getLast())).isEqualTo("- [#pets] Pets: No snakes.");
    }
}
