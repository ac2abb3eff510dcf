package responsa.drafter.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aFailure;

import org.junit.jupiter.api.Test;
import responsa.topics.record.Case;
import responsa.topics.record.Failure;

class CaseNamesTest {
    private static final Case FIRST = aCase().build();
    private static final Case SECOND = aCase().attempt(1).build();
    private static final Failure FAILURE = aFailure().of(FIRST).wholeAttempt().build();

    @Test
    void shouldTellRoundsOfOneCaseApart() {
        assertThat(CaseNames.identity(FIRST)).contains(FIRST.id() + "/0");
        assertThat(CaseNames.identity(SECOND)).contains(FIRST.id() + "/1");
        assertThat(CaseNames.identity(FAILURE)).isEmpty();
    }

    @Test
    void shouldNameTheCase() {
        assertThat(CaseNames.caseOf(FIRST)).contains(FIRST.id().toString()).isEqualTo(CaseNames.caseOf(SECOND));
        assertThat(CaseNames.caseOf(FAILURE)).contains(FIRST.id().toString());
    }
}
