package responsa.screener.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.THEN;
import static responsa.testkit.sample.Samples.aPrompt;

import org.junit.jupiter.api.Test;
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
    void shouldNotSettleACaseTwice() {
        assertThat(Screening.unreadable(prompt.caseId(), prompt.id(), true, THEN))
                .isEqualTo(new Screening.Unreadable());
    }
}
