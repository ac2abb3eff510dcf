package responsa.drafter.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aFailure;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.stage.work.FailedPart;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;

class FailuresTest {
    private final Case drafted = aCase().attempt(2).build();

    @Test
    void shouldNameTheSampleThatDied() {
        FailedPart<CaseRecord> failed =
                new FailedPart<>(drafted, "any", 3, 4, FailureCause.MODEL_FAILED, "no answer in 6 tries", 6);

        assertThat(Failures.of(failed))
                .isEqualTo(new Failure(
                        "drafter",
                        FailureCause.MODEL_FAILED,
                        "no answer in 6 tries",
                        6,
                        drafted.id(),
                        drafted.prompt(),
                        2,
                        3,
                        4,
                        null));
    }

    @ParameterizedTest
    @EnumSource(names = {"MODEL_FAILED", "REQUEST_REFUSED", "TOO_LARGE"})
    void shouldNameTheOnlySampleThatDiedOfItsCall(FailureCause cause) {
        assertThat(Failures.of(failed(drafted, null, cause)))
                .returns(0, Failure::sampleIndex)
                .returns(1, Failure::samples);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERSION_MISSING", "STAGE_FAILED", "REPEAT"})
    void shouldStandForTheWholeAttemptWhereNoSampleWasBegun(FailureCause cause) {
        assertThat(Failures.of(failed(drafted, null, cause)))
                .returns(drafted.prompt(), Failure::prompt)
                .returns(2, Failure::attempt)
                .returns(null, Failure::sampleIndex)
                .returns(1, Failure::samples);
    }

    @ParameterizedTest
    @EnumSource(names = {"VERSION_MISSING", "STAGE_FAILED"})
    void shouldNameTheSampleOfManyWhateverItDiedOf(FailureCause cause) {
        assertThat(Failures.of(new FailedPart<>(drafted, null, 1, 2, cause, "any", 0)))
                .returns(1, Failure::sampleIndex)
                .returns(2, Failure::samples);
    }

    @Test
    void shouldNameTheCaseOfTheHeaderWhereNothingCouldBeRead() {
        String header = drafted.id().toString();

        assertThat(Failures.of(failed(null, header, FailureCause.UNREADABLE)))
                .isEqualTo(new Failure(
                        "drafter", FailureCause.UNREADABLE, "any", 0, drafted.id(), null, 0, null, 1, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "case 7"})
    void shouldNameNoCaseWhereTheHeaderDoesNot(@Nullable String header) {
        assertThat(Failures.of(failed(null, header, FailureCause.UNREADABLE)).caseId())
                .isNull();
    }

    @Test
    void shouldStandForWhatAFailureStoodForThatCouldNotBePassedOn() {
        Failure earlier =
                aFailure().stage("classifier").of(drafted).wholeAttempt().build();

        assertThat(Failures.of(failed(earlier, null, FailureCause.TOO_LARGE)))
                .isEqualTo(new Failure(
                        "drafter", FailureCause.TOO_LARGE, "any", 0, drafted.id(), drafted.prompt(), 2, null, 1, null));
    }

    private static FailedPart<CaseRecord> failed(
            @Nullable CaseRecord input, @Nullable String header, FailureCause cause) {
        return new FailedPart<>(input, header, 0, 1, cause, "any", 0);
    }
}
