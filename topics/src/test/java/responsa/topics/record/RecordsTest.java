package responsa.topics.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import responsa.topics.id.CaseId;

/// What exists is valid, and nobody changes it.
class RecordsTest {

    @Test
    void shouldKeepItsOwnCopies() {
        List<Message> messages = new ArrayList<>(List.of(new Message(Role.USER, "Hello")));
        Map<String, String> metadata = new HashMap<>(Map.of("id", "p-1"));
        Prompt prompt = Prompt.submitted(messages, null, metadata, Samples.SPEC, Samples.RECIPE.ref());

        messages.clear();
        metadata.clear();

        assertThat(prompt.messages()).hasSize(1);
        assertThat(prompt.metadata()).containsOnlyKeys("id");
        assertThatThrownBy(() -> prompt.metadata().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    /// The same content has the same bytes in every process.
    @Test
    void shouldKeepMapsInTheOrderOfTheirKeys() {
        Map<String, String> metadata = new HashMap<>();
        IntStream.range(0, 100).forEach(i -> metadata.put("key-" + i, "v"));
        Prompt prompt = Prompt.submitted(
                List.of(new Message(Role.USER, "Hello")), null, metadata, Samples.SPEC, Samples.RECIPE.ref());

        assertThat(List.copyOf(prompt.metadata().keySet())).isSorted();
    }

    @Test
    void shouldNameAPromptByItsMessagesAndACaseByTheVersionsToo() {
        Prompt prompt = Samples.fullPrompt();
        Prompt relabelled = Prompt.submitted(
                prompt.messages(),
                "kindness",
                Map.of(),
                prompt.spec(),
                new RecipeRef("other", prompt.spec().sha256()));

        assertThat(relabelled.id()).isEqualTo(prompt.id());
        assertThat(relabelled.caseId()).isNotEqualTo(prompt.caseId());
        assertThat(prompt.caseId())
                .isEqualTo(CaseId.of(
                        prompt.id(), prompt.spec().sha256(), prompt.recipe().sha256()));
    }

    @Test
    void shouldRefuseAConversationThatEndsOnNoUserTurn() {
        for (List<Message> messages :
                List.of(List.<Message>of(), List.of(new Message(Role.USER, "a"), new Message(Role.ASSISTANT, "b")))) {
            assertThatThrownBy(() -> Prompt.submitted(messages, null, Map.of(), Samples.SPEC, Samples.RECIPE.ref()))
                    .hasMessage("a conversation must end on a user turn");
        }
    }

    @Test
    void shouldRefuseASampleThatIsNoneOfItsAttempt() {
        Draft draft = Samples.fullDraft();

        assertThatThrownBy(() -> new Draft(
                        draft.id(), draft.drafted(), 2, 2, "", "", DraftOutcome.COT_MISSING, draft.provenance()))
                .hasMessage("sample_index is 2; it must be 0 to 1");
        assertThatThrownBy(() -> new Failure("judge", FailureCause.REPEAT, "", 0, null, null, 0, 1, 1, null))
                .hasMessage("sample_index is 1; it must be 0 to 0");
    }

    @Test
    void shouldRefuseAnEntryThatIsBothOrNeither() {
        assertThatThrownBy(() -> new SpecEntry(null, null)).hasMessageContaining("either a spec or a pointer");
        assertThatThrownBy(() -> new RecipeEntry(Samples.RECIPE, Samples.SPEC.sha256()))
                .hasMessageContaining("either a recipe or a pointer");
    }

    @Test
    void shouldRefuseAPassThatIsBothReadableAndNot() {
        Pass pass = Samples.fullPass();

        assertThat(pass.readable()).isTrue();
        assertThatThrownBy(() -> new Pass(pass.id(), pass.draftId(), 0, pass.scores(), "no JSON", 1, pass.call()))
                .hasMessage("a pass has either scores or what made it unreadable");
    }

    @Test
    void shouldRefuseACriterionThatNobodyCanAnswerUnder() {
        assertThatThrownBy(() -> new Criterion("a b", "?", 7, new TreeMap<>()))
                .hasMessageStartingWith("judging.rubric: \"a b\" cannot name a criterion; ");
    }

    @Test
    void shouldRefuseBoundsOfGatesThatLeaveNothing() {
        assertThatThrownBy(() -> new Gating(50, 40, 1, 10))
                .hasMessage("gating.min_cot_length is 50; it must be 1 to 40");
        assertThatThrownBy(() -> new Gating(1, 0, 1, 10))
                .hasMessage("gating.max_cot_length is 0; it must be 1 to 10000000");
    }

    @Test
    void shouldKeepWhatAnOldRecipeSaysOfGatesAsItWas() {
        Gating old = new Gating(1, 10, 1, 10);

        assertThat(old.action("leakage")).isEmpty();
        assertThat(old.with(Map.of("leakage", GateAction.OFF)).action("leakage"))
                .contains(GateAction.OFF);
        assertThat(old.with(Map.of("leakage", GateAction.OFF)).action("spec-dump"))
                .isEmpty();
    }

    @Test
    void shouldChangeWhatIsMadeOfAFindingAndKeepTheOthers() {
        Gating gating = Samples.RECIPE.gating().with(Map.of("leakage", GateAction.OFF));

        assertThat(gating.action("leakage")).contains(GateAction.OFF);
        assertThat(gating.action("repetition")).contains(GateAction.REJECT);
        assertThat(gating.with(Samples.RECIPE.gating().gates())).isEqualTo(Samples.RECIPE.gating());
    }

    @Test
    void shouldRefusePatternsThatAreTooManyTooLongOrEmpty() {
        assertThatThrownBy(() -> gating(Collections.nCopies(1_001, "a")))
                .hasMessage("gating.harmful_patterns has 1001 entries; it may have 1000");
        assertThatThrownBy(() -> gating(List.of("a", "b".repeat(201))))
                .hasMessage("gating.harmful_patterns[1] has 201 characters; it may have 200");
        assertThatThrownBy(() -> gating(List.of("-- ")))
                .hasMessage("gating.harmful_patterns[0] holds no letter and no digit; write the words to look for");
        assertThat(gating(List.of("混ぜる", "step 1")).harmfulPatterns()).hasSize(2);
    }

    private static Gating gating(List<String> patterns) {
        return new Gating(1, 10, 1, 10, null, null, null, patterns);
    }

    @Test
    void shouldPassTheDraftAroundThePanel() {
        Judging judging = Samples.RECIPE.judging();
        Judging panelOfTwo = new Judging(
                List.of("first", "second"), 3, 0, 1, judging.deadline(), 0, 1, false, null, judging.rubric());

        assertThat(IntStream.range(0, 3).mapToObj(panelOfTwo::model)).containsExactly("first", "second", "first");
    }

    /// Recipes from before the key: the two criteria of the default rubric that grade the CoT are known by name.
    @Test
    void shouldKnowWhichCriteriaOfAnOldRecipeGradeTheCot() {
        List<Criterion> old = Samples.RECIPE.judging().rubric().stream()
                .map(of -> new Criterion(of.name(), of.asks(), of.threshold(), of.anchors()))
                .toList();

        assertThat(old.stream().filter(Criterion::gradesCot).map(Criterion::name))
                .containsExactly("policy_grounding", "reasoning_answer_consistency");
        assertThat(old.stream().map(Criterion::gradesCot))
                .isEqualTo(Samples.RECIPE.judging().rubric().stream()
                        .map(Criterion::gradesCot)
                        .toList());
    }

    @Test
    void shouldAskForEveryCriterionUnlessTheCotIsHidden() {
        Judging judging = Samples.RECIPE.judging();

        assertThat(judging.asked()).isEqualTo(judging.rubric());
        assertThat(judging.hidingCot(true).asked())
                .extracting(Criterion::name)
                .containsExactly("compliance", "helpfulness", "correctness");
        assertThat(judging.hidingCot(true).rubric()).isEqualTo(judging.rubric());
        assertThat(judging.hidingCot(false)).isEqualTo(judging);
    }

    @Test
    void shouldKnowTheCategoriesOfASpec() {
        Spec spec = Samples.spec();

        assertThat(spec.hasCategory("no-harm")).isTrue();
        assertThat(spec.hasCategory("rules")).isTrue();
        assertThat(spec.hasCategory("absent")).isFalse();
        assertThat(spec.policy("rules")).isEmpty();
    }

    @Test
    void shouldCountEveryDraftOnce() {
        assertThat(new DraftCounts(1, 2, 3, 4, 5).total()).isEqualTo(15);
        assertThat(DraftCounts.NONE.total()).isZero();
    }

    @Test
    void shouldBuryWhatFailedForATechnicalReasonOnly() {
        assertThat(FailureCause.values())
                .filteredOn(cause -> !cause.technical())
                .containsExactly(FailureCause.REPEAT, FailureCause.NOT_NEEDED);
    }
}
