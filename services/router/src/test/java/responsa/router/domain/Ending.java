package responsa.router.domain;

import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aVerdict;

import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.VerdictRecord;

/// How a sample may end.
public enum Ending {
    PASSED_WELL,
    PASSED,
    UNDER_A_THRESHOLD,
    GATED,
    UNREADABLE_PASS,
    DIED_AT_THE_DRAFTER,
    DIED_AT_THE_JUDGE;

    /// The record that says so.
    public VerdictRecord of(Case drafted, int sample, int samples) {
        Draft draft = aDraft().of(drafted).sample(sample, samples).build();
        return switch (this) {
            case PASSED_WELL -> aVerdict().of(draft).build();
            case PASSED -> aVerdict().of(draft).pass(7, 6).pass(8, 8).pass(8, 8).build();
            case UNDER_A_THRESHOLD -> aVerdict().of(draft).pass(2, 9).build();
            case GATED -> aVerdict().of(draft).finding("dump", true).build();
            case UNREADABLE_PASS ->
                aVerdict().of(draft).pass(9, 9).unreadablePass().pass(9, 9).build();
            case DIED_AT_THE_DRAFTER ->
                aFailure().of(drafted).sample(sample, samples).build();
            case DIED_AT_THE_JUDGE -> aFailure().judging(draft).build();
        };
    }
}
