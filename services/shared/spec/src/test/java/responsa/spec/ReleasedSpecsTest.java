package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.spec.markdown.Line;
import responsa.spec.markdown.Outline;
import responsa.spec.markdown.Section;
import responsa.spec.tokens.Tokens;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Policy;
import responsa.topics.record.PolicyText;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

/// The specs that people use, by numbers counted from their text by other means.
class ReleasedSpecsTest {
    private static final String NEWEST = "model-spec/2025-12-18.md";

    @ParameterizedTest
    @CsvSource({
        "model-spec/2025-02-12.md, 71, 51, 154, 20, 68",
        "model-spec/2025-10-27.md, 78, 58, 181, 28, 99",
        "model-spec/2025-12-18.md, 80, 59, 183, 28, 110"
    })
    void shouldFindEverythingInEveryRelease(
            String file, int headings, int policies, int examples, int commentary, int references) {
        SpecReading.Usable reading = Releases.usable(file);

        assertThat(reading.counts()).isEqualTo(new SpecCounts(headings, examples, commentary, references));
        assertThat(reading.spec().policies()).hasSize(policies);
        assertThat(reading.spec().sections()).hasSize(headings - policies);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model-spec/2025-02-12.md | developer=1, guideline=18, platform=20, user=12",
                "model-spec/2025-10-27.md | developer=1, guideline=18, root=21, system=3, user=15",
                "model-spec/2025-12-18.md | developer=1, guideline=18, root=22, system=3, user=15"
            })
    void shouldFindTheAuthorityOfEveryPolicy(String file, String expected) {
        Map<String, Long> authorities = Releases.usable(file).spec().policies().stream()
                .collect(Collectors.groupingBy(
                        policy -> String.valueOf(policy.authority()), TreeMap::new, Collectors.counting()));

        assertThat(authorities).hasToString("{" + expected + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model-spec/2025-02-12.md", "model-spec/2025-10-27.md", NEWEST})
    void shouldWriteOneLineForEveryPolicy(String file) {
        assertThat(Releases.usable(file).spec().policies())
                .allSatisfy(policy -> assertThat(policy.summary())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(240)
                        .doesNotContain("\n", "](", "[^"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model-spec/2025-02-12.md", "model-spec/2025-10-27.md", NEWEST})
    void shouldKeepEveryWordOfARelease(String file) {
        Spec spec = Releases.usable(file).spec();

        int shown = spec.policies().stream()
                        .mapToInt(policy -> policy.text().length()
                                + policy.examples().stream()
                                        .mapToInt(example -> example.title().length()
                                                + example.body().length())
                                        .sum()
                                + policy.commentary().stream()
                                        .mapToInt(String::length)
                                        .sum())
                        .sum()
                + spec.sections().stream()
                        .mapToInt(section -> section.preamble().length())
                        .sum();
        assertThat(shown)
                .isBetween(spec.source().length() * 95 / 100, spec.source().length() * 105 / 100);
    }

    @ParameterizedTest
    @CsvSource({"2, 31", "3, 19", "4, 9"})
    void shouldFindPoliciesAtEveryLevel(int level, long count) {
        Spec spec = Releases.usable(NEWEST).spec();
        Outline outline = Outline.of(Line.of(spec.source()));

        assertThat(outline.sections().stream()
                        .map(Section::heading)
                        .filter(heading -> heading.level() == level)
                        .filter(heading -> heading.text().contains("authority=")))
                .hasSize((int) count);
    }

    @Test
    void shouldHoldPoliciesOfTheSizesThatWereCounted() {
        List<Integer> sizes = Releases.usable(NEWEST).spec().policies().stream()
                .map(policy -> policy.text().length()
                        + policy.examples().stream()
                                .mapToInt(example -> example.body().length())
                                .sum())
                .sorted()
                .toList();

        assertThat(sizes.getFirst()).isBetween(200, 400);
        assertThat(sizes.get(sizes.size() / 2)).isBetween(2_800, 4_000);
        assertThat(sizes.getLast()).isBetween(9_500, 12_000);
    }

    @Test
    void shouldGroupPoliciesUnderParentsWithoutAuthority() {
        Spec spec = Releases.usable(NEWEST).spec();

        assertThat(spec.sections())
                .extracting(SpecSection::id)
                .contains("stay_in_bounds", "best_work", "chain_of_command");
        assertThat(spec.policies())
                .filteredOn(policy -> policy.path().contains("stay_in_bounds"))
                .hasSizeGreaterThan(5);
        assertThat(spec.hasCategory("chain_of_command")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model-spec/2025-02-12.md", "model-spec/2025-10-27.md", NEWEST})
    void shouldShowNoFootnoteNoOpenLinkAndNoCommentaryToAModel(String file) {
        Spec spec = Releases.usable(file).spec();
        List<String> all = spec.policies().stream().map(Policy::id).toList();

        String excerpt = Excerpts.excerpt(spec, all).text();

        assertThat(excerpt).doesNotContain("[?](#").doesNotContain("!!! meta");
        assertThat(excerpt.lines().filter(line -> line.matches(".*\\[\\^[a-z0-9]{4}\\].*")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model-spec/2025-02-12.md", "model-spec/2025-10-27.md", NEWEST})
    void shouldKeepTheMarksOfAnswers(String file) {
        Spec spec = Releases.usable(file).spec();

        assertThat(spec.policies().stream()
                        .flatMap(policy -> policy.examples().stream())
                        .filter(example -> example.body().contains("<!-- GOOD")))
                .hasSizeGreaterThan(100);
    }

    /// Pieces are counted apart, which may only be too much: what is within its budget by pieces is so as a whole.
    @ParameterizedTest
    @ValueSource(ints = {1_000, 3_000, 6_000, 12_000})
    void shouldKeepToTheBudgetWhereTheWholeTextIsCounted(int budget) {
        Spec spec = Releases.usable(NEWEST).spec();
        Excerpting rules = new Excerpting(true, true, PolicyText.WHOLE, 1, List.of(), List.of(), budget);

        for (Policy policy : spec.policies()) {
            Excerpt excerpt = Excerpts.excerpt(spec, List.of(policy.id()), rules);
            assertThat(Tokens.o200k().count(excerpt.text()) <= budget)
                    .as(policy.id())
                    .isEqualTo(excerpt.withinBudget());
        }
    }

    @Test
    void shouldReadAPolicyOfLetteredClauses() {
        SpecReading.Usable reading = Releases.usable("gpt-oss-safeguard/spam-policy.txt");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.spec().title()).isEqualTo("Spam Policy");
        assertThat(reading.spec().policies()).hasSize(17);
        assertThat(reading.spec().sections())
                .extracting(SpecSection::id)
                .containsExactly("SP", "SP0", "SP2", "SP3", "SP4");
        Map<String, Long> clauses = reading.spec().policies().stream()
                .collect(Collectors.groupingBy(policy -> policy.path().getLast(), TreeMap::new, Collectors.counting()));
        assertThat(clauses).hasToString("{SP0=7, SP2=3, SP3=4, SP4=3}");
    }

    @Test
    void shouldShowDefinitionsAndVerdictWithAClause() {
        Spec spec = Releases.usable("gpt-oss-safeguard/spam-policy.txt").spec();

        assertThat(Excerpts.excerpt(spec, List.of("SP4.a")).text())
                .contains(
                        "Link Farming:", "AMBIGUITY & ESCALATION", "Output: INVALID + ESCALATE", "## [#SP4.a] Phishing")
                .doesNotContain("## [#SP4.b]");
    }
}
