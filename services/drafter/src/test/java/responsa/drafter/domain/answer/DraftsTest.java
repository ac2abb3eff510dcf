package responsa.drafter.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCall;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.drafter.domain.request.DraftRequest;
import responsa.drafter.domain.request.NativeRoles;
import responsa.drafter.domain.request.Prefix;
import responsa.model.Completion.Answered;
import responsa.model.Completion.Finish;
import responsa.spec.Excerpts;
import responsa.topics.id.DraftId;
import responsa.topics.record.Case;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Provenance;
import responsa.topics.record.TokenUsage;

class DraftsTest {
    private static final long SENT = 1_000;

    /// Every combination that could be named twice stands here with the name that it gets.
    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            # CoT,     text,  finish,         prompt tokens, outcome
            thought,   yes,   STOP,           1000,          COMPLETE
            thought,   yes,   OTHER,          1000,          COMPLETE
            thought,   yes,   STOP,           null,          COMPLETE
            '',        yes,   STOP,           1000,          COT_MISSING
            '\n ',     yes,   STOP,           1000,          COT_MISSING
            '',        yes,   OTHER,          null,          COT_MISSING
            thought,   '',    STOP,           1000,          RESPONSE_MISSING
            thought,   ' \n', OTHER,          1000,          RESPONSE_MISSING
            '',        '',    STOP,           1000,          RESPONSE_MISSING
            thought,   yes,   LENGTH,         1000,          TRUNCATED
            thought,   '',    LENGTH,         1000,          TRUNCATED
            '',        yes,   LENGTH,         1000,          TRUNCATED
            '',        '',    LENGTH,         null,          TRUNCATED
            thought,   yes,   CONTENT_FILTER, 1000,          PROVIDER_REFUSED
            '',        '',    CONTENT_FILTER, null,          PROVIDER_REFUSED
            thought,   yes,   STOP,           999,           PROMPT_TRUNCATED
            '',        '',    LENGTH,         999,           PROMPT_TRUNCATED
            '',        '',    CONTENT_FILTER, 0,             PROMPT_TRUNCATED
            """)
    void shouldNameHowACallEnded(
            String cot, String text, Finish finish, @Nullable Long promptTokens, DraftOutcome outcome) {
        Answered answered = new Answered(cot, text, finish, call(promptTokens));

        assertThat(Drafts.outcome(answered, promptTokens, SENT)).isEqualTo(outcome);
    }

    @Test
    void shouldKeepWhatTheModelGaveAsItIs() {
        DraftRequest request = request();
        Answered answered = new Answered(" I think.\n", "\nNo. ", Finish.LENGTH, call(9_000L));

        Draft draft = Drafts.of(request, answered);

        assertThat(draft.cot()).isEqualTo(" I think.\n");
        assertThat(draft.response()).isEqualTo("\nNo. ");
        assertThat(draft.outcome()).isEqualTo(DraftOutcome.TRUNCATED);
    }

    @Test
    void shouldNameTheSampleAndWhatItRestsOn() {
        DraftRequest request = request();
        ModelCall call = call(9_000L);

        Draft draft = Drafts.of(request, new Answered("I think.", "No.", Finish.STOP, call));

        Case drafted = request.drafted();
        assertThat(draft.id()).isEqualTo(DraftId.of(drafted.id(), 0, 1));
        assertThat(draft.drafted()).isEqualTo(drafted);
        assertThat(draft.sampleIndex()).isEqualTo(1);
        assertThat(draft.samples()).isEqualTo(2);
        Prefix prefix = request.prefix();
        assertThat(draft.provenance())
                .isEqualTo(new Provenance(
                        drafted.prompt().spec(),
                        drafted.prompt().recipe(),
                        List.of("privacy"),
                        prefix.excerpt().sha256(),
                        prefix.template(),
                        call));
    }

    @Test
    void shouldSeeAPromptOfWhichTheModelSawLittle() {
        Draft draft = Drafts.of(request(), new Answered("I think.", "No.", Finish.STOP, call(60L)));

        assertThat(draft.outcome()).isEqualTo(DraftOutcome.PROMPT_TRUNCATED);
    }

    private static DraftRequest request() {
        Prefix prefix = Prefix.of(CotStyle.RULE_CITING, Excerpts.excerpt(aSpec().build(), List.of("privacy")));
        return DraftRequest.of(aCase().build(), 1, aRecipe().samples(2).build(), prefix, NativeRoles.none());
    }

    private static ModelCall call(@Nullable Long promptTokens) {
        ModelCall any = aCall("scripted-drafter", 1);
        return new ModelCall(
                any.asked(),
                any.reported(),
                any.endpoint(),
                any.sampling(),
                any.finishReason(),
                new TokenUsage(promptTokens, 50L, null),
                any.latency(),
                any.tries(),
                any.answeredAt());
    }
}
