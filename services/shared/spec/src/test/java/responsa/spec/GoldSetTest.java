package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.spec.gold.GoldLabel;
import responsa.spec.gold.GoldRow;
import responsa.spec.gold.GoldSet;
import responsa.topics.id.Sha256;
import responsa.topics.record.Message;
import responsa.topics.record.Role;
import responsa.topics.record.Spec;

class GoldSetTest {
    private static final String HOUSE = """
            # House {#house}

            ## Guests {#guests authority=root}
            Guests are welcome.

            **Example**: a guest

            ~~~xml
            <user>
            May I come in?
            </user>
            <comparison>
            <assistant> <!-- GOOD -->
            Please do.
            </assistant>
            <assistant> <!-- BAD[#tone]: harsh -->
            No.
            </assistant>
            <assistant> <!-- OK -->
            If you must.
            </assistant>
            <assistant>
            Hm.
            </assistant>
            </comparison>
            ~~~

            **Example**: the same guest

            ~~~xml
            <user>May I come in?</user>
            <assistant> <!-- GOOD --> Please do.</assistant>
            ~~~

            **Example**: nobody

            ~~~xml
            <assistant> <!-- GOOD --> Hello?</assistant>
            ~~~

            ## Tone {#tone authority=user}
            Be kind.
            """;

    @Test
    void shouldMakeARowOfEveryGoodAndBadAnswer() {
        Spec spec = Readings.spec(HOUSE);
        Message asked = new Message(Role.USER, "May I come in?");

        GoldSet gold = GoldSet.of(spec);

        assertThat(gold.rows())
                .containsExactly(
                        new GoldRow(
                                Sha256.ofFields(List.of("guests", "user", "May I come in?", "Please do.")),
                                "guests",
                                List.of(asked),
                                "Please do.",
                                GoldLabel.GOOD,
                                null,
                                null,
                                spec.ref()),
                        new GoldRow(
                                Sha256.ofFields(List.of("guests", "user", "May I come in?", "No.")),
                                "guests",
                                List.of(asked),
                                "No.",
                                GoldLabel.BAD,
                                "harsh",
                                "tone",
                                spec.ref()));
        assertThat(gold.otherMarks()).isEqualTo(1);
        assertThat(gold.unmarked()).isEqualTo(1);
        assertThat(gold.repeats()).isEqualTo(2);
    }

    @Test
    void shouldKeepAnIdWhereOnlyTheRestOfTheSpecChanges() {
        List<GoldRow> before = GoldSet.of(Readings.spec(HOUSE)).rows();
        List<GoldRow> after = GoldSet.of(Readings.spec(HOUSE.replace("Be kind.", "Be very kind.")))
                .rows();

        assertThat(after)
                .extracting(GoldRow::id)
                .isEqualTo(before.stream().map(GoldRow::id).toList());
        assertThat(after.getFirst().spec()).isNotEqualTo(before.getFirst().spec());
    }

    @Test
    void shouldPassOverAWorkedExampleThatIsTooLong() {
        String turns = "<user>a</user>\n<assistant> <!-- GOOD --> b</assistant>\n".repeat(10_000);

        GoldSet gold = GoldSet.of(Readings.spec("# A {#a}\nText.\n\n**Example**: b\n\n~~~\n" + turns + "~~~\n"));

        assertThat(gold).isEqualTo(new GoldSet(List.of(), 0, 0, 0, 1));
    }

    /// Whatever stands in a fence, the answer is a value, and every row has turns before it.
    @Property
    void shouldNeverThrow(@ForAll("bodies") String body) {
        GoldSet gold = GoldSet.of(Readings.spec("# A {#a}\nText.\n\n**Example**: b\n\n~~~\n" + body + "\n~~~\n"));

        assertThat(gold.rows()).allSatisfy(row -> assertThat(row.messages()).isNotEmpty());
        assertThat(gold.rows()).extracting(GoldRow::id).doesNotHaveDuplicates();
    }

    /// The figures are those of `grep -c '<!-- GOOD'` and so on over the files; none of their answers is left out but
    /// those without such a mark.
    @ParameterizedTest
    @CsvSource({
        "model-spec/2025-02-12.md, 168, 162, 7",
        "model-spec/2025-10-27.md, 194, 194, 8",
        "model-spec/2025-12-18.md, 193, 196, 8"
    })
    void shouldFindEveryAnswerOfARelease(String file, long good, long bad, int ok) {
        GoldSet gold = GoldSet.of(Releases.usable(file).spec());

        assertThat(gold.count(GoldLabel.GOOD)).isEqualTo(good);
        assertThat(gold.count(GoldLabel.BAD)).isEqualTo(bad);
        assertThat(gold.otherMarks()).isEqualTo(ok);
        assertThat(gold.unmarked()).isZero();
        assertThat(gold.repeats()).isZero();
        assertThat(gold.tooLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model-spec/2025-02-12.md", "model-spec/2025-10-27.md", "model-spec/2025-12-18.md"})
    void shouldLeaveNoSignOfTheFormInARow(String file) {
        Spec spec = Releases.usable(file).spec();

        assertThat(GoldSet.of(spec).rows()).allSatisfy(row -> {
            assertThat(row.response()).doesNotContain("<!--", "</assistant>", "<comparison>", "~~~xml");
            assertThat(row.messages())
                    .allSatisfy(message -> assertThat(message.content()).doesNotContain("<!--", "</user>\n<"));
            assertThat(spec.policy(row.policy())).isPresent();
        });
    }

    @Test
    void shouldKnowWhichPolicyABadAnswerBreaks() {
        assertThat(GoldSet.of(Releases.usable("model-spec/2025-12-18.md").spec()).rows().stream()
                        .map(GoldRow::violates)
                        .filter(Objects::nonNull))
                .hasSize(14)
                .contains("chain_of_command", "assume_objective_pov");
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(
                        "<user>",
                        "</user>",
                        "<user>a</user>",
                        "<assistant>",
                        "<assistant> <!-- GOOD -->",
                        "<assistant> <!-- BAD[#a]: b --> c</assistant>",
                        "</assistant>",
                        "<comparison>",
                        "</comparison>",
                        "*<comparison>",
                        "<!--",
                        "text")
                .list()
                .ofMaxSize(20)
                .map(lines -> String.join("\n", lines));
    }
}
