package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Finding;
import responsa.topics.record.Gating;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Provenance;
import responsa.topics.record.Recipe;

class GatesTest {
    private static final Recipe RECIPE = aRecipe().build();

    @Test
    void shouldListEveryGate() {
        assertThat(Gates.of(aSpec().build(), RECIPE).all())
                .extracting(gate -> gate.getClass().getSimpleName())
                .containsExactly(
                        "OutcomeGate",
                        "FinishReasonGate",
                        "LengthGate",
                        "SecondCotGate",
                        "TokenGate",
                        "LeakageGate",
                        "EvaluationTalkGate",
                        "DecisionGate",
                        "HarmfulDetailGate",
                        "RepetitionGate",
                        "SpecDumpGate",
                        "LanguageGate",
                        "CitationGate",
                        "QuoteGate");
    }

    @Test
    void shouldFindNothingInAnOrdinaryDraft() {
        assertThat(found(aDraft().build())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = DraftOutcome.class, names = "COMPLETE", mode = EnumSource.Mode.EXCLUDE)
    void shouldRejectADraftByTheNameOfItsOutcome(DraftOutcome outcome) {
        Draft draft = aDraft().outcome(outcome).build();

        assertThat(found(draft)).singleElement().satisfies(finding -> {
            assertThat(finding.gate()).isEqualTo(outcome.text());
            assertThat(finding.rejects()).isTrue();
        });
    }

    @Test
    void shouldNotBelieveThatADraftIsCompleteWhenHalfOfItIsBlank() {
        assertThat(names(aDraft().cot(" \n").build())).containsExactly("cot-missing");
        assertThat(names(aDraft().response("\t").build())).containsExactly("response-missing");
        assertThat(names(aDraft().cot("").response("").build())).containsExactly("response-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "STOP", "eos", "eos_token", "end_turn", "stop_sequence"})
    void shouldTakeWhatEndpointsSayOfAModelThatStoppedByItself(String reason) {
        assertThat(found(finished(reason))).isEmpty();
    }

    @Test
    void shouldTakeADraftWhoseEndpointGaveNoReason() {
        assertThat(found(finished(null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tool_calls, tool_calls", "abort, abort", "'x <b> \"y\"', x__b___y_"})
    void shouldRejectAModelThatDidNotStopByItself(String reason, String plain) {
        assertThat(found(finished(reason)))
                .containsExactly(new Finding("finish-reason", true, "the model did not stop by itself: " + plain));
    }

    @Test
    void shouldQuoteNoMoreOfAFinishReasonThanAWord() {
        assertThat(found(finished("a".repeat(5_000))).getFirst().detail()).hasSizeLessThan(100);
    }

    @Test
    void shouldNameOneReasonForADraftThatWasCut() {
        Draft cut = finished("length", aDraft().outcome(DraftOutcome.TRUNCATED).build());

        assertThat(names(cut)).containsExactly("truncated");
    }

    @ParameterizedTest
    @CsvSource({
        "9, 20, cot-too-short", "10, 20, ", "30, 20, ", "31, 20, cot-too-long",
        "20, 4, response-too-short", "20, 5, ", "20, 50, ", "20, 51, response-too-long"
    })
    void shouldHoldLengthsToTheRecipeInclusively(int cot, int response, @Nullable String name) {
        Recipe recipe = aRecipe().gating(new Gating(10, 30, 5, 50)).build();
        Draft draft =
                aDraft().cot("c".repeat(cot)).response("r".repeat(response)).build();

        assertThat(names(draft, recipe)).isEqualTo(name == null ? List.of() : List.of(name));
    }

    @Test
    void shouldCountCharactersAndNotTheirHalves() {
        Recipe recipe = aRecipe().gating(new Gating(1, 100, 1, 3)).build();

        assertThat(names(aDraft().response("🙂🙂🙂").build(), recipe)).isEmpty();
        assertThat(names(aDraft().response("🙂🙂🙂🙂").build(), recipe)).containsExactly("response-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<think>", "</think>", "< / THINK >", "<thinking>", "</reasoning>", "<thought>"})
    void shouldRejectASecondCotInEitherHalf(String tag) {
        assertThat(names(aDraft().response("Well. " + tag + " No.").build())).containsExactly("second-cot");
        assertThat(names(aDraft().cot("So. " + tag + " Yes.").build())).containsExactly("second-cot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<|im_start|>",
                "<|im_end|>",
                "<|start_header_id|>",
                "<|eot_id|>",
                "<|endoftext|>",
                "<|channel|>",
                "<｜User｜>",
                "<｜end▁of▁sentence｜>",
                "[INST]",
                "[/INST]",
                "<<SYS>>",
                "<start_of_turn>",
                "<end_of_turn>"
            })
    void shouldRejectRoleTokensAndNameThem(String token) {
        assertThat(found(aDraft().response("Sure." + token + "user").build()))
                .containsExactly(new Finding("role-token", true, "the response holds " + token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tool_call>",
                "</tool_call>",
                "<|python_tag|>",
                "[TOOL_CALLS]",
                "<function=search>",
                "<｜tool▁calls▁begin｜>",
                "<tool_response>"
            })
    void shouldRejectToolTokensAndNameThem(String token) {
        assertThat(found(aDraft().cot("I look it up. " + token).build()))
                .containsExactly(new Finding("tool-token", true, "the CoT holds " + token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (a <b || c> d)",
                "a | b",
                "x <- y |> f()",
                "List<String>",
                "the <b>tool</b>",
                "[INSTALL]",
                "cmd <|> other",
                "f <| g x |> h",
                "<tools>",
                "I think > you think",
                "<thinker>"
            })
    void shouldTakeOrdinaryTextForWhatItIs(String text) {
        assertThat(found(aDraft().response(text).cot(text).build())).isEmpty();
    }

    /// Ends at once, or not within the patience of whoever runs the tests.
    @Test
    void shouldGetThroughTextThatIsMadeToHoldItUp() {
        String endless = ("<" + " ".repeat(300_000) + "/").repeat(2) + "<|" + "a".repeat(300_000);

        assertThat(names(aDraft().response(endless).build())).containsExactly("response-too-long");
    }

    @Test
    void shouldSayAllThatItSees() {
        Draft draft = aDraft().cot("<think> <|im_end|>").response("<tool_call>").build();

        assertThat(names(draft)).containsExactly("second-cot", "role-token", "tool-token");
    }

    private static Draft finished(@Nullable String reason) {
        return finished(reason, aDraft().build());
    }

    private static Draft finished(@Nullable String reason, Draft draft) {
        Provenance was = draft.provenance();
        ModelCall call = was.call();
        ModelCall ended = new ModelCall(
                call.asked(),
                call.reported(),
                call.endpoint(),
                call.sampling(),
                reason,
                call.usage(),
                Duration.ZERO,
                1,
                call.answeredAt());
        Provenance now =
                new Provenance(was.spec(), was.recipe(), was.policiesShown(), was.excerpt(), was.template(), ended);
        return new Draft(
                draft.id(),
                draft.drafted(),
                draft.sampleIndex(),
                draft.samples(),
                draft.cot(),
                draft.response(),
                draft.outcome(),
                now);
    }

    private static List<Finding> found(Draft draft) {
        return Gates.of(aSpec().build(), RECIPE).inspect(Examined.of(draft, Shown.everything()));
    }

    private static List<String> names(Draft draft) {
        return names(draft, RECIPE);
    }

    private static List<String> names(Draft draft, Recipe recipe) {
        return Gates.of(aSpec().build(), recipe).inspect(Examined.of(draft, Shown.everything())).stream()
                .map(Finding::gate)
                .toList();
    }
}
