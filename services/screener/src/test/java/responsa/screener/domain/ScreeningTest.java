package responsa.screener.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.THEN;
import static responsa.testkit.sample.Samples.aPrompt;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.screener.domain.heldout.Match;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;
import responsa.topics.record.DraftCounts;
import responsa.topics.record.Exit;
import responsa.topics.record.Outcome;
import responsa.topics.record.Prompt;
import responsa.topics.record.Reason;
import responsa.topics.record.Rejection;

class ScreeningTest {
    private final Prompt prompt = aPrompt().build();

    @Test
    void shouldLetTheFirstSubmissionOfACaseGoOn() {
        assertThat(Screening.screen(prompt, false)).isEqualTo(new Screening.Fresh(prompt));
    }

    @Test
    void shouldKeepALaterSubmissionAsDuplicate() {
        assertThat(Screening.screen(prompt, true)).isEqualTo(new Screening.Duplicate(new Rejection.Duplicate(prompt)));
    }

    @Test
    void shouldSettleANamedCaseThatCannotBeReadAsDead() {
        Screening screening = Screening.unreadable(prompt.caseId(), prompt.id(), false, THEN);

        assertThat(screening).isInstanceOfSatisfying(Screening.Dead.class, dead -> {
            Outcome outcome = dead.outcome();
            assertThat(outcome.caseId()).isEqualTo(prompt.caseId());
            assertThat(outcome.exit()).isEqualTo(Exit.DEAD);
            assertThat(outcome.drafts()).isEqualTo(DraftCounts.NONE);
            assertThat(outcome.reasons()).extracting(Reason::name).containsExactly("unreadable");
            assertThat(outcome.settledAt()).isEqualTo(THEN);
        });
    }

    @Test
    void shouldSettleANearDuplicateAsRejectedAndNameTheOriginal() {
        PromptId original = new PromptId(Sha256.of("original"));

        Screening.Refused refused = Screening.nearDuplicate(prompt, original, 0.8765, THEN);

        Reason reason = new Reason("near-duplicate", "of prompt " + original + ", Jaccard similarity 0.88");
        assertThat(refused.rejection()).isEqualTo(new Rejection.RejectedPrompt(prompt, List.of(reason)));
        assertThat(refused.outcome())
                .isEqualTo(new Outcome(
                        prompt.caseId(), prompt.id(), Exit.REJECTED, List.of(reason), DraftCounts.NONE, 0, 0, THEN));
    }

    @Test
    void shouldSettleAContaminatedPromptAsRejectedAndNameWhatItHolds() {
        Screening.Refused refused = Screening.contaminated(prompt, new Match("tests.jsonl 7", 0.625), THEN);

        assertThat(refused.outcome().exit()).isEqualTo(Exit.REJECTED);
        assertThat(refused.rejection().reasons())
                .containsExactly(new Reason("contaminated", "by held-out tests.jsonl 7, 63 % of its n-grams"));
    }

    @Test
    void shouldSettleAPromptThatNobodyKnowsHowToScreenAsDead() {
        Screening.Dead dead = Screening.unscreenable(prompt, "the recipe did not arrive", THEN);

        assertThat(dead.outcome().exit()).isEqualTo(Exit.DEAD);
        assertThat(dead.outcome().reasons())
                .containsExactly(new Reason("version-missing", "the recipe did not arrive"));
    }

    @Test
    void shouldNotSettleACaseTwice() {
        assertThat(Screening.unreadable(prompt.caseId(), prompt.id(), true, THEN))
                .isEqualTo(new Screening.Unreadable());
    }
}
