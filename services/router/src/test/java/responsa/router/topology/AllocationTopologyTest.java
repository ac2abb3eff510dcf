package responsa.router.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aControl;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aVerdict;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.topics.declared.Topics;
import responsa.topics.record.Allocation;
import responsa.topics.record.Case;
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.Exit;
import responsa.topics.record.Grant;
import responsa.topics.record.InFlight;
import responsa.topics.record.Outcome;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejection;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

class AllocationTopologyTest {
    private final Recipe recipe = aRecipe().build();

    @TempDir
    Path state;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(state, recipe);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldWriteATupleWhenItIsGranted() {
        bench.control(target(1, InFlight.DRAIN));

        bench.take(verdict("why"), verdict("how"));

        assertThat(bench.values(Topics.DATASET)).hasSize(1);
        assertThat(bench.values(Topics.REJECTED))
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejection.NotSelected.class,
                        none -> assertThat(none.reason().name()).isEqualTo("target-reached"));
        assertThat(bench.values(Topics.OUTCOMES))
                .extracting(Outcome::exit)
                .containsExactly(Exit.ACCEPTED, Exit.REJECTED);
        assertThat(bench.stored(RouterTopology.HELD)).isZero();
    }

    @Test
    void shouldKeepTheHeadersOfTheVerdictOnATupleThatWasGranted() {
        bench.control(target(1, InFlight.DRAIN));
        Verdict verdict = verdict("why");

        bench.take(
                verdict.draft().drafted().prompt().id(),
                Topics.VERDICTS.values().serializer().serialize("", verdict),
                Map.of("traceparent", "00-1-2-01"));

        TestRecord<?, ?> tuple = bench.records(Topics.DATASET).getFirst();
        assertThat(tuple.headers().lastHeader("traceparent").value()).isEqualTo("00-1-2-01".getBytes());
    }

    @Test
    void shouldHoldAtATargetAndGoOnWhenItIsRaised() {
        bench.control(target(1, InFlight.KEEP));
        bench.take(verdict("one"), verdict("two"), verdict("three"));
        assertThat(bench.values(Topics.OUTCOMES)).hasSize(1);
        assertThat(bench.stored(RouterTopology.HELD)).isEqualTo(2);
        assertThat(bench.stored(RouterTopology.WAITING)).isEqualTo(2);

        bench.control(target(2, InFlight.KEEP));

        assertThat(bench.values(Topics.DATASET)).hasSize(2);
        assertThat(bench.values(Topics.CASES)).isEmpty();
        assertThat(bench.stored(RouterTopology.WAITING)).isOne();
    }

    @Test
    void shouldLetEverythingGoWhenTheControlIsLifted() {
        bench.control(target(0, InFlight.KEEP));
        bench.take(verdict("one"), verdict("two"));

        bench.control(Control.none(recipe.id()));

        assertThat(bench.values(Topics.DATASET)).hasSize(2);
        assertThat(bench.stored(RouterTopology.WAITING)).isZero();
    }

    @Test
    void shouldCountWhatWentTheDirectWay() {
        bench.take(verdict("one"), verdict("two"));
        bench.control(target(2, InFlight.DRAIN));

        bench.take(verdict("three"));

        assertThat(bench.values(Topics.DATASET))
                .extracting(tuple -> ((Tuple) tuple).id())
                .hasSize(2);
        assertThat(bench.values(Topics.CLAIMS)).extracting(Claim::taken).containsExactly(true, true, false);
        assertThat(bench.values(Topics.GRANTS)).hasSize(1);
    }

    @Test
    void shouldTellAPauseAtOnceAndNumbersEverySecond() {
        bench.control(target(2, InFlight.DRAIN));
        bench.take(verdict("one"), verdict("two"));

        List<Allocation> told = bench.values(Topics.ALLOCATIONS);
        assertThat(told.getLast().granted()).isEqualTo(2);
        assertThat(told.getLast().pause().why()).isEqualTo("target-reached");

        bench.take(verdict("three"));
        assertThat(bench.values(Topics.ALLOCATIONS)).isEmpty();
        bench.pass(Duration.ofSeconds(1));

        assertThat(bench.values(Topics.ALLOCATIONS)).singleElement().satisfies(now -> {
            assertThat(now.granted()).isEqualTo(2);
            assertThat(now.spent().values()).isNotEmpty();
        });
    }

    @Test
    void shouldAnswerAClaimThatComesAgainAsBeforeAndCountItOnce() {
        bench.control(target(5, InFlight.DRAIN));
        bench.take(verdict("one"));
        Claim claim = bench.values(Topics.CLAIMS).getFirst();
        List<Grant> first = bench.values(Topics.GRANTS);

        bench.claim(claim);

        assertThat(bench.values(Topics.GRANTS)).isEqualTo(first);
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.values(Topics.ALLOCATIONS).getLast().granted()).isOne();
        assertThat(bench.values(Topics.DATASET)).hasSize(1);
        assertThat(bench.values(Topics.OUTCOMES)).hasSize(1);
    }

    @Test
    void shouldKeepTheControlBeforeOneThatCannotBeRead() {
        bench.control(target(1, InFlight.DRAIN));
        bench.controlBytes(recipe.id(), "{\"target\":".getBytes());

        bench.take(verdict("one"), verdict("two"));

        assertThat(bench.values(Topics.DATASET)).hasSize(1);
    }

    @Test
    void shouldSettleAtTheDeadlineAndForgetLater() {
        Recipe two = aRecipe().id("pairs").samples(2).build();
        bench.close();
        bench = new Bench(state.resolve("two"), two);
        bench.take(verdict("one", two, 2));
        bench.pass(Duration.ofDays(30));
        assertThat(bench.values(Topics.OUTCOMES)).isEmpty();

        bench.pass(Duration.ofDays(1));

        assertThat(bench.values(Topics.OUTCOMES)).extracting(Outcome::exit).containsExactly(Exit.ACCEPTED);
        assertThat(bench.values(Topics.DATASET)).hasSize(1);
        assertThat(bench.stored(RouterTopology.STANDINGS)).isOne();
        bench.pass(Duration.ofDays(31));
        assertThat(bench.stored(RouterTopology.STANDINGS)).isZero();
        assertThat(bench.stored(RouterTopology.DAYS)).isZero();
    }

    @Test
    void shouldNotGiveUpWhatWaitsForAGrant() {
        bench.control(target(0, InFlight.KEEP));
        bench.take(verdict("one"));

        bench.pass(Duration.ofDays(90));
        bench.control(target(1, InFlight.KEEP));

        assertThat(bench.values(Topics.DATASET)).hasSize(1);
    }

    private Control target(long target, InFlight inFlight) {
        return aControl(recipe.id()).target(target).inFlight(inFlight).build();
    }

    private Verdict verdict(String asking) {
        return verdict(asking, recipe, 1);
    }

    private static Verdict verdict(String asking, Recipe under, int samples) {
        Case drafted = aCase().of(aPrompt().asking(asking).under(under).build()).build();
        return aVerdict().of(aDraft().of(drafted).sample(0, samples).build()).build();
    }
}
