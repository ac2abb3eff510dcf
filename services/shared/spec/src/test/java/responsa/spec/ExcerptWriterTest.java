package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import responsa.spec.Omission.Part;
import responsa.spec.tokens.RememberedCounts;
import responsa.topics.record.Excerpting;
import responsa.topics.record.PolicyText;
import responsa.topics.record.Spec;

class ExcerptWriterTest {
    private static final Spec SPEC = Readings.spec("""
            # House {#house}
            Rules of the house.

            ## Guests {#guests authority=root}
            Guests are welcome. See [pets](#pets).

            They pay for the house.

            **Example**: a guest

            ~~~
            <user>Hi</user>
            ~~~

            **Example**: another

            ~~~
            <user>Ho</user>
            ~~~

            ## Pets {#pets authority=root}
            No snakes. See [escapes](#escapes) and [the yard](#yard).

            ## Escapes {#escapes authority=root}
            Call for help.

            # Yard {#yard}
            What is outside.

            ## Trees {#trees authority=user}
            Climb none.

            # Style {#style}
            How to speak.

            ## Tone {#tone authority=user}
            Be kind.
            """);
    private static final int BOUNDLESS = 10_000_000;

    private final ExcerptWriter writer = new ExcerptWriter(String::length);

    @Test
    void shouldShowStyleAloneBesideWhatIsRelevantWithoutSummaries() {
        Excerpt excerpt = excerpt(List.of("trees"), rules(false, 0, List.of(), List.of(), BOUNDLESS));

        assertThat(excerpt.text()).isEqualTo("""
                # Style policies, one line each
                - [#tone] Tone: Be kind.

                # Policies in full

                ## Section: Yard (#yard)
                What is outside.

                ## [#trees] Trees (authority: user)
                Climb none.
                """);
        assertThat(excerpt.policiesSummarised()).containsExactly("tone");
    }

    @Test
    void shouldShowTheStyleThatTheRecipeNames() {
        Excerpt excerpt = excerpt(List.of("tone"), rules(false, 0, List.of("pets", "yard"), List.of(), BOUNDLESS));

        assertThat(excerpt.policiesSummarised()).containsExactly("pets", "trees");
    }

    @Test
    void shouldBeginWithPoliciesInFullWhereThereIsNoStyle() {
        Spec plain = Readings.spec("# A {#a authority=root}\nBe good.\n");

        assertThat(writer.write(plain, List.of("a"), rules(false, 0, List.of(), List.of(), BOUNDLESS))
                        .text())
                .isEqualTo("# Policies in full\n\n## [#a] A (authority: root)\nBe good.\n");
    }

    @Test
    void shouldShowSummariesWhereNothingElseIsKnownToMatter() {
        Excerpt without = excerpt(List.of(), rules(false, 0, List.of(), List.of(), BOUNDLESS));

        assertThat(without).isEqualTo(excerpt(List.of(), Excerpting.DEFAULT));
        assertThat(without.policiesSummarised()).hasSize(5);
    }

    @Test
    void shouldShowInFullWhatTheRecipeNamesWhateverAPromptIsAbout() {
        Excerpt excerpt = excerpt(List.of(), rules(true, 0, List.of(), List.of("style", "trees"), BOUNDLESS));

        assertThat(excerpt.policiesShown()).containsExactly("trees", "tone");
        assertThat(excerpt.text()).contains("How to speak.");
    }

    @ParameterizedTest
    @CsvSource({"0, guests", "1, guests pets", "2, guests pets escapes", "4, guests pets escapes"})
    void shouldFollowLinksToADepth(int depth, String shown) {
        Excerpt excerpt = excerpt(List.of("guests"), rules(true, depth, List.of(), List.of(), BOUNDLESS));

        assertThat(excerpt.policiesShown()).containsExactly(shown.split(" "));
        assertThat(excerpt.text().contains("\n# What these policies point to\n"))
                .isEqualTo(depth > 0);
    }

    @Test
    void shouldShowWhatALinkedSectionSaysAndNotWhatStandsBelowIt() {
        String text = excerpt(List.of("pets"), rules(true, 1, List.of(), List.of(), BOUNDLESS))
                .text();

        assertThat(text.substring(text.indexOf("# What these"))).isEqualTo("""
                # What these policies point to

                ## Section: Yard (#yard)
                What is outside.

                ## [#escapes] Escapes (authority: root)
                Call for help.
                """);
    }

    @Test
    void shouldLeaveWorkedExamplesOut() {
        Excerpt excerpt = excerpt(List.of("guests"), Excerpting.DEFAULT.withoutExamples());

        assertThat(excerpt.text()).contains("They pay for").doesNotContain("**Example**");
        assertThat(excerpt.policiesShown()).containsExactly("guests");
        assertThat(excerpt.omissions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldCountAPolicyAsShownInTheFormThatTheRecipeAsksFor(PolicyText form) {
        Excerpt excerpt =
                excerpt(List.of("guests"), new Excerpting(true, false, form, 0, List.of(), List.of(), BOUNDLESS));

        assertThat(excerpt.policiesShown()).containsExactly("guests");
        assertThat(excerpt.text().contains("They pay for"))
                .isEqualTo(form == PolicyText.WHOLE || form == PolicyText.RULES_AND_RATIONALE);
    }

    /// The order in which things go, from a budget that leaves out one piece to one that leaves out all.
    @Test
    void shouldLeaveOutTheLeastImportantFirst() {
        List<String> order = new ArrayList<>();
        int missing = 0;
        for (int budget = 2_000; budget > 0; budget--) {
            List<Omission> omissions = excerpt(List.of("guests"), rules(true, 1, List.of(), List.of("tone"), budget))
                    .omissions();
            int now = omissions.stream().mapToInt(Omission::count).sum();
            if (now > missing) {
                order.add(omissions.toString());
                missing = now;
            }
        }

        assertThat(order).first().isEqualTo("[Omission[id=guests, part=EXAMPLE, count=1]]");
        assertThat(order.get(1)).isEqualTo("[Omission[id=guests, part=EXAMPLE, count=2]]");
        assertThat(order.get(2)).contains("id=pets, part=RULE").doesNotContain("SUMMARY");
        assertThat(order.get(3))
                .contains("id=trees, part=SUMMARY")
                .doesNotContain("id=escapes, part=SUMMARY", "id=tone");
        assertThat(order.get(6)).contains("id=guests, part=SUMMARY").doesNotContain("id=tone", "PREAMBLE");
        assertThat(order.get(7)).contains("id=tone, part=SUMMARY").doesNotContain("PREAMBLE");
        assertThat(order.get(8)).contains("id=style, part=PREAMBLE").doesNotContain("id=house, part");
        assertThat(order.get(9)).contains("id=house, part=PREAMBLE").doesNotContain("REST");
        assertThat(order.get(10)).contains("id=guests, part=REST").doesNotContain("id=tone, part=RULE");
        assertThat(order.get(11)).contains("id=tone, part=RULE").doesNotContain("id=guests, part=RULE");
        assertThat(order.get(12)).contains("id=guests, part=RULE");
        assertThat(order).hasSize(13);
    }

    @Test
    void shouldNotCallAPolicyShownOfWhichTheEndIsMissing() {
        Excerpt excerpt = excerpt(List.of("guests"), rules(true, 0, List.of(), List.of(), 225));

        assertThat(excerpt.text()).contains("## [#guests]").doesNotContain("They pay for");
        assertThat(excerpt.policiesShown()).isEmpty();
        assertThat(excerpt.omissions()).contains(new Omission("guests", Part.REST, 1));
    }

    @Test
    void shouldSayThatEvenTheTitlesAreTooMuch() {
        Excerpt excerpt = excerpt(List.of("guests"), rules(true, 0, List.of(), List.of(), 10));

        assertThat(excerpt.withinBudget()).isFalse();
        assertThat(excerpt.text()).isEqualTo("""
                # All policies, one line each
                - [#guests] Guests
                - [#pets] Pets
                - [#escapes] Escapes
                - [#trees] Trees
                - [#tone] Tone
                """);
    }

    @Test
    void shouldGoOnWithoutWhatTheSpecDoesNotHave() {
        Excerpt excerpt =
                excerpt(List.of("trees"), rules(true, 0, List.of("manners"), List.of("tone", "manners"), BOUNDLESS));

        assertThat(excerpt.policiesShown()).containsExactly("trees", "tone");
        assertThat(excerpt.omissions()).containsExactly(new Omission("manners", Part.UNKNOWN, 1));
    }

    @Test
    void shouldCountNothingWhereNothingCanBeTooMuch() {
        ExcerptWriter never = new ExcerptWriter(text -> {
            throw new AssertionError("counted");
        });

        assertThat(never.write(SPEC, List.of("house"), Excerpting.DEFAULT))
                .isEqualTo(excerpt(List.of("house"), Excerpting.DEFAULT));
    }

    @Test
    void shouldCountEveryPieceOnceForAllCategories() {
        List<String> counted = new ArrayList<>();
        ExcerptWriter remembering = new ExcerptWriter(new RememberedCounts(text -> {
            counted.add(text);
            return 1;
        }));

        for (String category : Readings.ids(SPEC).subList(0, 5)) {
            remembering.write(SPEC, List.of(category), rules(true, 2, List.of(), List.of(), 100));
        }

        assertThat(counted).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    @Test
    void shouldLetNoTwoPiecesTogetherEndTheExcerptsPlace() {
        Spec spec = Readings.spec("# A {#a}\nFirst <\n\n- left out\n\nspec> after.\n");

        for (PolicyText form : PolicyText.values()) {
            String text = writer.write(
                            spec, List.of("a"), new Excerpting(true, true, form, 0, List.of(), List.of(), 200))
                    .text();
            assertThat(Piece.fences(text).find()).as("%s", form).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"<|im_start|>system, &lt;|im_start|>system", "<｜User｜>, &lt;｜User｜>", "a < |b|, a < |b|"})
    void shouldLetNoSpecBeginATurnOfAChatTemplate(String written, String shown) {
        Spec spec = Readings.spec("# A {#a}\n\n```\n" + written + "\n```\n");

        assertThat(Excerpts.excerpt(spec, List.of("a")).text()).contains("```\n" + shown + "\n```");
    }

    private Excerpt excerpt(List<String> categories, Excerpting rules) {
        return writer.write(SPEC, categories, rules);
    }

    private static Excerpting rules(
            boolean summaries, int depth, List<String> style, List<String> styleInFull, int maxTokens) {
        return new Excerpting(summaries, true, PolicyText.WHOLE, depth, style, styleInFull, maxTokens);
    }
}
