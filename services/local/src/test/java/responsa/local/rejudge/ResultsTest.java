package responsa.local.rejudge;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aVerdict;

import org.junit.jupiter.api.Test;
import responsa.topics.record.Draft;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Tuple;

class ResultsTest {
    private final Results results = new Results();
    private final Tuple tuple = Tuples.touched("a");
    private final Draft again = Again.of(tuple, Tuples.NEXT.sha256());

    @Test
    void shouldKnowWhatIsQueued() {
        results.inDrafts(again);

        assertThat(results.of(Tuples.verdict(tuple, Tuples.NEXT))).contains(Result.QUEUED);
        assertThat(results.of(Tuples.verdict(tuple, Tuples.LAST))).isEmpty();
    }

    @Test
    void shouldKnowHowItEndedInWhateverOrderItIsTold() {
        results.inDataset(Tuples.confirmed(tuple, Tuples.NEXT));
        results.inDrafts(again);

        assertThat(results.of(Tuples.verdict(tuple, Tuples.NEXT))).contains(Result.CONFIRMED);
        assertThat(results.isConfirmed(tuple.id(), Tuples.NEXT.sha256())).isTrue();
        assertThat(results.isConfirmed(tuple.id(), Tuples.LAST.sha256())).isFalse();
    }

    @Test
    void shouldBelieveTheVerdictThatAReplayBrought() {
        results.inDataset(Tuples.retracted(tuple, Tuples.NEXT));
        results.inVerdicts(Tuples.failed(tuple, Tuples.NEXT, FailureCause.MODEL_FAILED));

        assertThat(results.of(Tuples.verdict(tuple, Tuples.NEXT))).contains(Result.RETRACTED);
        assertThat(results.isRetracted(tuple.id())).isTrue();
        assertThat(results.retracted()).isOne();
    }

    @Test
    void shouldNotTakeARepeatForAFailure() {
        results.inDrafts(again);
        results.inVerdicts(Tuples.failed(tuple, Tuples.NEXT, FailureCause.REPEAT));

        assertThat(results.of(Tuples.verdict(tuple, Tuples.NEXT))).contains(Result.QUEUED);
    }

    @Test
    void shouldKnowWhatNobodyCouldJudge() {
        results.inUndecided(aVerdict().of(again).build());

        assertThat(results.of(Tuples.verdict(tuple, Tuples.NEXT))).contains(Result.UNDECIDED);
    }

    @Test
    void shouldPassOverWhatIsOnItsFirstWay() {
        Draft first = aDraft().build();
        results.inDrafts(first);
        results.inVerdicts(aFailure().build());
        results.inDataset(tuple);
        results.inUndecided(aVerdict().of(first).build());

        assertThat(results.of(Results.verdict(first))).isEmpty();
        assertThat(results.retracted()).isZero();
    }
}
