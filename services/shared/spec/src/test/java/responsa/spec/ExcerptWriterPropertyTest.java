package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import responsa.topics.id.Sha256;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Policy;
import responsa.topics.record.PolicyText;
import responsa.topics.record.Spec;

class ExcerptWriterPropertyTest {
    private static final Pattern ID = Pattern.compile("(?m)^(?:- |## )\\[#([^\\]]+)]");
    private static final Spec SPEC = spec();
    private static final int LONGEST = 4_000;

    private final ExcerptWriter writer = new ExcerptWriter(text -> (text.length() + 3) / 4);

    /// The same question has one answer, in whatever order and however often the categories come.
    @Property
    void shouldAnswerAQuestionInOneWay(
            @ForAll("categories") Set<String> categories, @ForAll("rules") Excerpting rules, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(categories);
        shuffled.addAll(categories);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(writer.write(spec(), shuffled, rules)).isEqualTo(writer.write(SPEC, List.copyOf(categories), rules));
    }

    /// A larger budget shows all that a smaller one does.
    @Property
    void shouldNeverShowLessForMore(
            @ForAll("categories") Set<String> categories,
            @ForAll("rules") Excerpting rules,
            @ForAll @IntRange(min = 0, max = 300) int more) {
        Excerpt smaller = writer.write(SPEC, categories, rules);
        Excerpt larger = writer.write(SPEC, categories, budget(rules, rules.maxTokens() + more));

        assertThat(larger.policiesShown()).containsAll(smaller.policiesShown());
        assertThat(larger.policiesSummarised()).containsAll(smaller.policiesSummarised());
        assertThat(larger.text()).hasSizeGreaterThanOrEqualTo(smaller.text().length());
        assertThat(missing(larger)).isLessThanOrEqualTo(missing(smaller));
        assertThat(larger.withinBudget() || !smaller.withinBudget()).isTrue();
    }

    /// No excerpt is over its budget, unless titles alone are; then it is nothing else, and says so.
    @Property
    void shouldKeepToTheBudgetOrSaySo(@ForAll("categories") Set<String> categories, @ForAll("rules") Excerpting rules) {
        Excerpt excerpt = writer.write(SPEC, categories, rules);

        if (excerpt.withinBudget()) {
            assertThat(excerpt.text().length() / 4).isLessThanOrEqualTo(rules.maxTokens());
        } else {
            assertThat(writer.write(SPEC, categories, budget(rules, 1)).text()).isEqualTo(excerpt.text());
            assertThat(excerpt.policiesShown()).isEmpty();
            assertThat(excerpt.policiesSummarised()).isEmpty();
            assertThat(excerpt.text()).doesNotContain("\n## ");
        }
    }

    /// What is left out is told: with no budget nothing is, and nothing is missing that is not told.
    @Property
    void shouldTellWhatIsMissing(@ForAll("categories") Set<String> categories, @ForAll("rules") Excerpting rules) {
        Excerpt whole = writer.write(SPEC, categories, budget(rules, 10_000_000));
        Excerpt excerpt = writer.write(SPEC, categories, rules);

        assertThat(whole.omissions()).isEmpty();
        assertThat(excerpt.omissions().isEmpty()).isEqualTo(excerpt.equals(whole));
        assertThat(whole.policiesShown())
                .allSatisfy(id -> assertThat(excerpt.policiesShown().contains(id)
                                || excerpt.omissions().stream()
                                        .anyMatch(omission -> omission.id().equals(id)))
                        .isTrue());
    }

    /// The hash is equal exactly where the text is.
    @Property
    void shouldHashTheTextAndNothingElse(
            @ForAll("categories") Set<String> categories,
            @ForAll("rules") Excerpting one,
            @ForAll("rules") Excerpting other) {
        Excerpt first = writer.write(SPEC, categories, one);
        Excerpt second = writer.write(SPEC, categories, other);

        assertThat(first.sha256()).isEqualTo(Sha256.of(first.text()));
        assertThat(first.sha256().equals(second.sha256()))
                .isEqualTo(first.text().equals(second.text()));
    }

    /// Every id that is shown names a policy of the spec, and every policy that counts as shown has its heading.
    @Property
    void shouldShowIdsThatThereAre(@ForAll("categories") Set<String> categories, @ForAll("rules") Excerpting rules) {
        Excerpt excerpt = writer.write(SPEC, categories, rules);

        assertThat(ID.matcher(excerpt.text()).results().map(found -> found.group(1)))
                .allMatch(id -> SPEC.policy(id).isPresent())
                .containsAll(excerpt.policiesShown());
        assertThat(excerpt.policiesShown()).doesNotHaveDuplicates();
    }

    private static Excerpting budget(Excerpting of, int maxTokens) {
        return new Excerpting(
                of.summaries(), of.examples(), of.text(), of.depth(), of.style(), of.styleInFull(), maxTokens);
    }

    private static int missing(Excerpt excerpt) {
        return excerpt.omissions().stream().mapToInt(Omission::count).sum();
    }

    @Provide
    Arbitrary<Set<String>> categories() {
        return Arbitraries.of(
                        Readings.ids(SPEC).stream().filter(SPEC::hasCategory).toList())
                .set()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Excerpting> rules() {
        Arbitrary<List<String>> ids = Arbitraries.of(
                        SPEC.policies().stream().map(Policy::id).toList())
                .set()
                .ofMaxSize(2)
                .map(List::copyOf);
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(
                        either,
                        either,
                        Arbitraries.of(PolicyText.class),
                        Arbitraries.integers().between(0, 3),
                        ids,
                        ids,
                        Arbitraries.integers().between(1, LONGEST / 4))
                .as(Excerpting::new);
    }

    /// Twelve policies in three sections; every one points to the next but two, and the last to a section.
    private static Spec spec() {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < 12; index++) {
            if (index % 4 == 0) {
                text.append("# Section %1$d {#s%1$d}\nWhat holds for part %1$d.\n\n".formatted(index / 4));
            }
            text.append("""
                    ## Policy %1$d {#p%1$d authority=root}
                    Do this, number %1$d. See [there](#%2$s).

                    Because it is number %1$d.

                    - Not on Monday %1$d.

                    **Example**: case %1$d

                    ~~~
                    <user>%1$d?</user>
                    ~~~

                    """.formatted(index, index < 10 ? "p" + (index + 2) : "s1"));
        }
        return Readings.spec(text.toString());
    }
}
