package responsa.testkit.sample;

import org.jspecify.annotations.Nullable;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;

/// A failure record.
public final class FailureBuilder {
    private String stage = "drafter";
    private FailureCause cause = FailureCause.MODEL_FAILED;
    private Case failed = Samples.aCase().build();
    private @Nullable Integer sampleIndex = 0;
    private int samples = 1;
    private @Nullable Draft draft;

    FailureBuilder() {}

    /// The stage that failed.
    public FailureBuilder stage(String value) {
        stage = value;
        return this;
    }

    /// Why.
    public FailureBuilder cause(FailureCause value) {
        cause = value;
        return this;
    }

    /// The case that it stands for.
    public FailureBuilder of(Case value) {
        failed = value;
        return this;
    }

    /// Which of how many samples is missing.
    public FailureBuilder sample(int index, int of) {
        sampleIndex = index;
        samples = of;
        return this;
    }

    /// The whole attempt is missing.
    public FailureBuilder wholeAttempt() {
        sampleIndex = null;
        samples = 1;
        return this;
    }

    /// The judge failed on this draft.
    public FailureBuilder judging(Draft value) {
        draft = value;
        return stage("judge").of(value.drafted()).sample(value.sampleIndex(), value.samples());
    }

    /// The failure.
    public Failure build() {
        return new Failure(
                stage,
                cause,
                "as the sample wants it",
                1,
                failed.id(),
                failed.prompt(),
                failed.attempt(),
                sampleIndex,
                samples,
                draft);
    }
}
