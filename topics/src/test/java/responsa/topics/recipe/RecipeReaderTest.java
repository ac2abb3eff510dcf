package responsa.topics.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.json.Json;
import responsa.topics.record.Contamination;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Criterion;
import responsa.topics.record.Excerpting;
import responsa.topics.record.GateAction;
import responsa.topics.record.Gating;
import responsa.topics.record.PolicyText;
import responsa.topics.record.Recipe;
import responsa.topics.record.Screening;
import responsa.topics.record.Selection;

class RecipeReaderTest {
    private static final Recipe DEFAULTS = DefaultRecipe.of("garden", "drafter", "judge", "classifier");

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "# nothing but a comment\n", "drafting: {}"})
    void shouldKeepTheDefaultsWhereNothingIsSaid(String yaml) {
        assertThat(read(yaml)).isEqualTo(DEFAULTS);
    }

    @Test
    void shouldChangeWhatIsSaidAndKeepTheRest() {
        Recipe recipe = read("""
                id: careful
                cot_style: short
                select: all
                drafting:
                  samples: 4
                  temperature: 1
                  deadline: PT45M
                judging:
                  panel: [first, second]
                  audit_share: 0.5
                """);

        assertThat(recipe.id()).isEqualTo("careful");
        assertThat(recipe.spec()).isEqualTo("garden");
        assertThat(recipe.cotStyle()).isEqualTo(CotStyle.SHORT);
        assertThat(recipe.select()).isEqualTo(Selection.ALL);
        assertThat(recipe.drafting().samples()).isEqualTo(4);
        assertThat(recipe.drafting().temperature()).isEqualTo(1.0);
        assertThat(recipe.drafting().deadline()).isEqualTo(Duration.ofMinutes(45));
        assertThat(recipe.drafting().model()).isEqualTo("drafter");
        assertThat(recipe.judging().panel()).containsExactly("first", "second");
        assertThat(recipe.judging().rubric()).isEqualTo(DEFAULTS.judging().rubric());
    }

    @Test
    void shouldChangeOneGateAndKeepTheOthers() {
        Gating gating = read("gating: {gates: {leakage: annotate, repetition: off}, max_copied_share: 1}")
                .gating();

        assertThat(gating.action("leakage")).contains(GateAction.ANNOTATE);
        assertThat(gating.action("repetition")).contains(GateAction.OFF);
        assertThat(gating.action("spec-dump")).contains(GateAction.REJECT);
        assertThat(gating.maxCopiedShare()).isEqualTo(1);
        assertThat(gating.gates()).hasSameSizeAs(DEFAULTS.gating().gates());
    }

    @Test
    void shouldSwitchAPartOfTheScreeningOffInOneWord() {
        Screening screening = read("screening: {near_duplicates: off, contamination: {ngram: 13}}")
                .screens();

        assertThat(screening.nearDuplicates().enabled()).isFalse();
        assertThat(screening.contamination()).isEqualTo(new Contamination(true, 13, 0.5));
        assertThat(read("screening: {near_duplicates: on}")).isEqualTo(DEFAULTS);
        assertThat(read("screening: {near_duplicates: off, contamination: off}"))
                .isEqualTo(DEFAULTS.with(Screening.OFF));
    }

    @Test
    void shouldScreenNothingWhereAnOlderRecipeSaysNothing() {
        Recipe older = DEFAULTS.with(Screening.OFF);

        assertThat(older.screening()).isNull();
        assertThat(RecipeReader.read("recipe.yaml", "", older)).isEqualTo(older);
    }

    @Test
    void shouldReadEveryKeyThatItWrites() throws JsonProcessingException {
        String written = Json.handwritten().writeValueAsString(DEFAULTS);

        assertThat(RecipeReader.read("recipe.yaml", written, DefaultRecipe.of("other", "a", "b", "c")))
                .isEqualTo(DEFAULTS);
    }

    @Test
    void shouldGiveTheSameVersionHoweverItIsWritten() {
        Recipe yaml = read("drafting:\n  top_p: 0.90\n  samples: 2 # two\n");
        Recipe json = read("{\"drafting\": {\"samples\": 2, \"top_p\": 0.9}}");

        assertThat(yaml.ref()).isEqualTo(json.ref()).isNotEqualTo(DEFAULTS.ref());
    }

    @Test
    void shouldReadWhatIsShownOfTheSpec() {
        Recipe recipe = read("excerpt: {summaries: false, text: rules, style_in_full: [tone], max_tokens: 6000}");

        assertThat(recipe.excerpting())
                .isEqualTo(new Excerpting(false, true, PolicyText.RULES, 0, List.of(), List.of("tone"), 6_000));
        assertThat(recipe.ref()).isNotEqualTo(DEFAULTS.ref());
    }

    @Test
    void shouldKeepWhatAnotherRecipeShowsOfTheSpec() {
        Recipe base = read("excerpt: {depth: 2, examples: false}");

        assertThat(RecipeReader.read("recipe.yaml", "excerpt: {examples: true}", base)
                        .excerpting()
                        .depth())
                .isEqualTo(2);
        assertThat(RecipeReader.read("recipe.yaml", "", base)).isEqualTo(base);
    }

    @Test
    void shouldBeTheSameVersionWhereTheDefaultsAreWrittenOut() {
        Recipe recipe = read("excerpt: {summaries: true, examples: true, text: whole, depth: 0, style: []}");

        assertThat(recipe).isEqualTo(DEFAULTS);
        assertThat(recipe.ref()).isEqualTo(DEFAULTS.ref());
    }

    @Test
    void shouldLetACriterionKeepWhatItLeavesOut() {
        Recipe recipe = read("""
                judging:
                  rubric:
                  - {name: compliance, threshold: 9}
                  - {name: brevity, asks: "Is it short?", threshold: 5, anchors: {10: One line., 0: A page.}}
                """);

        Criterion compliance = DEFAULTS.judging().rubric().getFirst();
        assertThat(recipe.judging().rubric()).hasSize(2);
        assertThat(recipe.judging().rubric().getFirst())
                .isEqualTo(new Criterion("compliance", compliance.asks(), 9, compliance.anchors(), false));
        assertThat(recipe.judging().rubric().getLast().anchors()).containsEntry(0, "A page.");
        assertThat(recipe.judging().rubric().getLast().gradesCot()).isFalse();
    }

    @Test
    void shouldHideTheCotAndLeaveOutWhatGradesIt() {
        Recipe recipe = read("""
                judging:
                  hide_cot: true
                  rubric:
                  - {name: compliance}
                  - {name: policy_grounding}
                  - {name: brevity_of_thought, asks: "Is the CoT short?", threshold: 5, reads_cot: true}
                """);

        assertThat(recipe.judging().hidesCot()).isTrue();
        assertThat(recipe.judging().rubric()).hasSize(3);
        assertThat(recipe.judging().asked()).extracting(Criterion::name).containsExactly("compliance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'drafting: {sample: 4}' | drafting.sample is no key of a recipe; did you mean samples?
            'cot-style: short' | cot-style is no key of a recipe; did you mean cot_style?
            'samples: 4' | samples is no key of a recipe; did you mean drafting.samples?
            'gating: {price: 4}' | gating.price is no key of a recipe; keys here are min_cot_length, max_cot_length, min_response_length, max_response_length, gates, max_copied_share, max_repeated_share, harmful_patterns
            'gating: {gates: {leakge: annotate}}' | gating.gates.leakge is no key of a recipe; did you mean leakage?
            'gating: {gates: {leakage: ignore}}' | gating.gates.leakage is "ignore"; it must be one of reject, annotate, off
            'gating: {gates: {leakage: anotate}}' | gating.gates.leakage is "anotate"; it must be one of reject, annotate, off; did you mean annotate?
            'gating: {gates: {leakage: true}}' | gating.gates.leakage is true; it must be text; put it in quotes
            'gating: {gates: [leakage]}' | gating.gates is ["leakage"]; it must be a mapping: keys with values
            'gating: {max_copied_share: 1.5}' | gating.max_copied_share is 1.5; it must be 0.0 to 1.0
            'gating: {max_repeated_share: half}' | gating.max_repeated_share is "half"; it must be a number
            'gating: {harmful_patterns: boom}' | gating.harmful_patterns is "boom"; it must be a list: put - before every entry, or all of them in [ ]
            'gating: {harmful_patterns: [mix it, "?!"]}' | gating.harmful_patterns[1] holds no letter and no digit; write the words to look for
            'gating: {harmful_patterns: [[a]]}' | gating.harmful_patterns[0] must be text
            'screening: {near_duplicates: {treshold: 0.8}}' | screening.near_duplicates.treshold is no key of a recipe; did you mean threshold?
            'screening: {near_duplicates: {threshold: 0.3}}' | screening.near_duplicates.threshold is 0.3; it must be 0.5 to 1.0
            'screening: {near_duplicates: {shingle: 0}}' | screening.near_duplicates.shingle is 0; it must be 1 to 16
            'screening: {near_duplicates: never}' | screening.near_duplicates is "never"; it must be a mapping: keys with values
            'screening: {contamination: {ngram: 2}}' | screening.contamination.ngram is 2; it must be 3 to 32
            'screening: {contamination: {min_share: 0}}' | screening.contamination.min_share is 0.0; it must be 0.01 to 1.0
            'drafting: 4' | drafting is 4; it must be a mapping: keys with values
            'drafting: {samples: four}' | drafting.samples is "four"; it must be a whole number
            'drafting: {samples: 1.5}' | drafting.samples is 1.5; it must be a whole number
            'drafting: {samples: 99999999999}' | drafting.samples is 99999999999; it must be a whole number
            'drafting: {temperature: hot}' | drafting.temperature is "hot"; it must be a number
            'drafting:' | drafting has no value; give it one, or leave the key out
            'id: 2026' | id is 2026; it must be text; put it in quotes
            'id: ""' | id and spec of a recipe must not be empty
            'judging: {panel: judge}' | judging.panel is "judge"; it must be a list: put - before every entry, or all of them in [ ]
            'judging: {panel: [[a]]}' | judging.panel[0] must be text
            'judging: {panel: []}' | judging.panel is empty; name at least one model
            'judging: {allow_self_judging: 1}' | judging.allow_self_judging is 1; it must be true or false
            'judging: {hide_cot: 1}' | judging.hide_cot is 1; it must be true or false
            'judging: {hide_cot: true, rubric: [{name: policy_grounding}]}' | judging.hide_cot leaves no criterion: all of judging.rubric read the CoT; add one that does not
            'judging: {rubric: [{name: compliance, reads_cot: maybe}]}' | judging.rubric[0].reads_cot is "maybe"; it must be true or false
            'judging: {passes: 17}' | judging.passes is 17; it must be 1 to 16
            'drafting: {temperature: 2.5}' | drafting.temperature is 2.5; it must be 0.0 to 2.0
            'drafting: {deadline: 30m}' | drafting.deadline is "30m"; it must be a duration in ISO 8601, such as PT30M or PT90S
            'drafting: {deadline: PT0S}' | drafting.deadline is PT0S; it must be positive
            'cot_style: rule-siting' | cot_style is "rule-siting"; it must be one of rule-citing, value-internalised, short; did you mean rule-citing?
            'judging: {rubric: [{name: complaince}]}' | judging.rubric[0] (complaince) has no asks and no threshold; did you mean compliance?
            'judging: {rubric: [{name: tone, asks: "Nice?"}]}' | judging.rubric[0] (tone) has no threshold; a criterion of your own needs both asks and threshold
            'judging: {rubric: [{name: compliance, treshold: 3}]}' | judging.rubric[0].treshold is no key of a recipe; did you mean threshold?
            'judging: {rubric: [{name: compliance, threshold: 11}]}' | judging.rubric.compliance.threshold is 11; it must be 0 to 10
            'judging: {rubric: [{name: compliance}, {name: compliance}]}' | judging.rubric must hold at least one criterion, each name once
            'judging: {rubric: [{name: compliance, anchors: {11: x}}]}' | judging.rubric.compliance.anchors: a score is 11; it must be 0 to 10
            'excerpt: {sumaries: false}' | excerpt.sumaries is no key of a recipe; did you mean summaries?
            'excerpt: {examples: 1}' | excerpt.examples is 1; it must be true or false
            'excerpt: {text: rule}' | excerpt.text is "rule"; it must be one of whole, rules, rules-and-rationale, rules-and-sub-rules; did you mean rules?
            'excerpt: {depth: 5}' | excerpt.depth is 5; it must be 0 to 4
            'excerpt: {max_tokens: 0}' | excerpt.max_tokens is 0; it must be 1 to 10000000
            'excerpt: {style: tone}' | excerpt.style is "tone"; it must be a list: put - before every entry, or all of them in [ ]
            'excerpt: {style: [tone, tone]}' | excerpt.style must hold ids of the spec, each once and none empty
            'excerpt: {style_in_full: [""]}' | excerpt.style_in_full must hold ids of the spec, each once and none empty
            '[a, b]' | a recipe is a mapping with the keys id, spec, cot_style, classification, drafting, gating, judging, select, screening, excerpt
            """)
    void shouldSayWhatIsWrongAndWhatToDo(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).hasMessage("recipe.yaml: " + message);
    }

    @Test
    void shouldReportAllSlipsAtOnce() {
        UnusableRecipeException unusable = catchThrowableOfType(
                UnusableRecipeException.class, () -> read("drafing: {}\njudging: {passes: many, tires: 2}"));

        assertThat(unusable.problems())
                .containsExactly(
                        "recipe.yaml: drafing is no key of a recipe; did you mean drafting?",
                        "recipe.yaml: judging.passes is \"many\"; it must be a whole number",
                        "recipe.yaml: judging.tires is no key of a recipe; did you mean tries?");
    }

    @Test
    void shouldSayOnWhichLineItIsNoYaml() {
        assertThatThrownBy(() -> read("id: a\ndrafting: {samples: 1\n"))
                .isInstanceOf(UnusableRecipeException.class)
                .hasMessage("recipe.yaml:2: cannot be read as YAML: while parsing a flow mapping,"
                        + " expected ',' or '}', but got <stream end>");
    }

    @Test
    void shouldRefuseAKeyTwice() {
        assertThatThrownBy(() -> read("id: a\nid: b\n"))
                .isInstanceOf(UnusableRecipeException.class)
                .hasMessageContaining("recipe.yaml:2")
                .hasMessageContaining("'id'");
    }

    private static Recipe read(String yaml) {
        return RecipeReader.read("recipe.yaml", yaml, DEFAULTS);
    }
}
