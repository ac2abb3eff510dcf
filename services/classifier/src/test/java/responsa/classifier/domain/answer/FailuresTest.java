package responsa.classifier.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.stage.work.FailedPart;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;

class FailuresTest {
    private final Prompt prompt = aPrompt().build();

    @Test
    void shouldStandForTheFirstAttemptOfTheCase() {
        assertThat(Failures.of(new FailedPart<>(prompt, null, 0, 1, FailureCause.MODEL_FAILED, "no answer", 6)))
                .isEqualTo(new Failure(
                        "classifier",
                        FailureCause.MODEL_FAILED,
                        "no answer",
                        6,
                        prompt.caseId(),
                        prompt,
                        0,
                        null,
                        1,
                        null));
    }

    @Test
    void shouldNameTheCaseOfTheHeaderWhereNothingCouldBeRead() {
        assertThat(Failures.of(unreadable(prompt.caseId().toString())))
                .returns(prompt.caseId(), Failure::caseId)
                .returns(null, Failure::prompt);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "case 7"})
    void shouldNameNoCaseWhereTheHeaderDoesNot(@Nullable String header) {
        assertThat(Failures.of(unreadable(header)).caseId()).isNull();
    }

    private static FailedPart<Prompt> unreadable(@Nullable String header) {
        return new FailedPart<>(null, header, 0, 1, FailureCause.UNREADABLE, "any", 0);
    }
}
