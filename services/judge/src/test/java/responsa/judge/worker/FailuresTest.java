package responsa.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import responsa.stage.work.FailedPart;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;

class FailuresTest {

    @Test
    void shouldCarryThePaidDraftOn() {
        Draft draft = aDraft().sample(2, 4).build();

        Failure failure = Failures.of(failed(draft, null));

        assertThat(failure)
                .isEqualTo(new Failure(
                        "judge",
                        FailureCause.MODEL_FAILED,
                        "no endpoint",
                        3,
                        draft.drafted().id(),
                        draft.drafted().prompt(),
                        draft.drafted().attempt(),
                        2,
                        4,
                        draft));
    }

    @Test
    void shouldStandForWhatAnEarlierFailureStoodFor() {
        Failure earlier = aFailure().sample(1, 3).build();

        Failure failure = Failures.of(failed(earlier, null));

        assertThat(failure)
                .usingRecursiveComparison()
                .ignoringFields("stage", "cause", "detail", "tries")
                .isEqualTo(earlier);
        assertThat(failure.stage()).isEqualTo("judge");
    }

    @Test
    void shouldSettleACaseByItsHeaderWhenTheRecordCannotBeRead() {
        String id = aDraft().build().drafted().id().toString();

        Failure failure = Failures.of(failed(null, id));

        assertThat(failure.caseId()).hasToString(id);
        assertThat(failure.prompt()).isNull();
        assertThat(failure.sampleIndex()).isNull();
    }

    @Test
    void shouldNameNoCaseWhenTheHeaderNamesNone() {
        assertThat(Failures.of(failed(null, null)).caseId()).isNull();
        assertThat(Failures.of(failed(null, "case 7")).caseId()).isNull();
    }

    private static FailedPart<DraftRecord> failed(@Nullable DraftRecord input, @Nullable String header) {
        return new FailedPart<>(input, header, 0, 1, FailureCause.MODEL_FAILED, "no endpoint", 3);
    }
}
