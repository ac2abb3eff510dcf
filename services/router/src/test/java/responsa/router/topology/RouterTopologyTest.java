package responsa.router.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.testkit.sample.VerdictBuilder;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.Case;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Exit;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Outcome;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;

class RouterTopologyTest {
    private final Recipe recipe = aRecipe().samples(2).attempts(2).build();
    private final Case drafted = aCase().of(aPrompt().under(recipe).build()).build();
    private final PromptId key = drafted.prompt().id();
    private final Bench bench;

    RouterTopologyTest(@TempDir Path stateDir) {
        bench = new Bench(stateDir, recipe);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldWriteTheBestAsTupleAndTheOtherAsNotSelected() {
        Verdict better = verdict(1).build();
        Verdict good = verdict(0).pass(8, 8).pass(8, 8).pass(8, 8).build();

        bench.take(better, good);

        TestRecord<PromptId, DatasetRecord> tuple =
                bench.records(Topics.DATASET).getFirst();
        assertThat(tuple.key()).isEqualTo(key);
        assertThat(tuple.value()).isEqualTo(aTuple().of(better).build());
        assertThat(bench.values(Topics.REJECTED)).containsExactly(new Rejection.NotSelected(good));
        assertThat(bench.records(Topics.OUTCOMES)).singleElement().satisfies(outcome -> {
            assertThat(outcome.key()).isEqualTo(drafted.id());
            assertThat(outcome.value().exit()).isEqualTo(Exit.ACCEPTED);
        });
    }

    @Test
    void shouldKeepOnlyASmallMarkOfASettledCase() {
        bench.take(verdict(0).build());
        assertThat(bench.stored(RouterTopology.HELD)).isOne();

        bench.take(verdict(1).build());

        assertThat(bench.stored(RouterTopology.HELD)).isZero();
        assertThat(bench.stored(RouterTopology.STANDINGS)).isOne();
    }

    @Test
    void shouldWriteARedraftThatNamesTheRecordItComesOf() {
        bench.take(
                verdict(0).pass(1, 9).build(), verdict(1).finding("dump", true).build());

        assertThat(bench.records(Topics.CASES)).singleElement().satisfies(redraft -> {
            assertThat(redraft.key()).isEqualTo(key);
            assertThat(redraft.value()).isInstanceOfSatisfying(Case.class, next -> {
                assertThat(next.attempt()).isOne();
                assertThat(next.earlier()).hasSize(2);
            });
            assertThat(header(redraft, Headers.SOURCE)).isEqualTo("responsa.verdicts-0@1");
            assertThat(header(redraft, Headers.CASE)).isEqualTo(drafted.id().toString());
        });
        assertThat(bench.values(Topics.OUTCOMES)).isEmpty();
        assertThat(bench.values(Topics.REJECTED)).hasSize(2).allMatch(Rejection.RejectedDraft.class::isInstance);
    }

    @Test
    void shouldSetUndecidedVerdictsAside() {
        Verdict unread = verdict(0).unreadablePass().build();

        bench.take(unread, verdict(1).build());

        assertThat(bench.values(Topics.UNDECIDED)).containsExactly(unread);
    }

    @Test
    void shouldKeepRepeatsApartAndCountThem() {
        Verdict verdict = verdict(0).build();

        bench.take(verdict, verdict);

        assertThat(bench.values(Topics.REJECTED)).containsExactly(new Rejection.Repeat(verdict));
        assertThat(bench.meters
                        .counter("responsa.records.repeats", "service", "router")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldSettleACaseWhoseVerdictCannotBeRead() {
        byte[] broken = "{\"type\":\"verdict\"".getBytes(StandardCharsets.UTF_8);

        bench.take(key, broken, Map.of(Headers.CASE, drafted.id().toString(), Headers.POSITION, "f:1"));

        assertThat(bench.records(Topics.deadLetters("router"))).singleElement().satisfies(dead -> {
            assertThat(dead.value()).isEqualTo(broken);
            assertThat(header(dead, Headers.CAUSE)).isEqualTo(FailureCause.UNREADABLE.name());
            assertThat(header(dead, Headers.SOURCE)).isEqualTo("responsa.verdicts-0@0");
            assertThat(header(dead, Headers.POSITION)).isEqualTo("f:1");
        });
        assertThat(bench.values(Topics.OUTCOMES)).extracting(Outcome::exit).containsExactly(Exit.DEAD);
    }

    @Test
    void shouldSetAnUnreadableVerdictAsideThatNamesNoCase() {
        bench.take(key, new byte[] {1}, Map.of());

        assertThat(bench.values(Topics.deadLetters("router"))).hasSize(1);
        assertThat(bench.values(Topics.OUTCOMES)).isEmpty();
    }

    @Test
    void shouldSettleACaseWhoseRecipeDidNotArrive() {
        Recipe unknown = aRecipe().id("unknown").build();
        Case other = aCase().of(aPrompt().under(unknown).build()).build();

        bench.take(aVerdict().of(aDraft().of(other).build()).build());

        assertThat(bench.records(Topics.deadLetters("router")))
                .extracting(dead -> header(dead, Headers.CAUSE))
                .containsExactly(FailureCause.VERSION_MISSING.name());
        assertThat(bench.values(Topics.OUTCOMES)).singleElement().satisfies(outcome -> {
            assertThat(outcome.exit()).isEqualTo(Exit.DEAD);
            assertThat(outcome.drafts().dead()).isOne();
        });
    }

    @Test
    void shouldSetAVerdictAsideThatLeavesNoRoomForWhatIsWrittenOfIt() {
        String long16 = "x".repeat((16 << 20) - (32 << 10));
        Verdict large = aVerdict()
                .of(aDraft().of(drafted).sample(0, 2).response(long16).build())
                .build();

        bench.take(large);

        assertThat(bench.records(Topics.deadLetters("router")))
                .extracting(dead -> header(dead, Headers.CAUSE))
                .containsExactly(FailureCause.TOO_LARGE.name());
    }

    @Test
    void shouldSettleByTheFailuresOfEarlierStages() {
        bench.take(
                aFailure().of(drafted).sample(0, 2).build(),
                aFailure().of(drafted).sample(1, 2).build());

        assertThat(bench.values(Topics.OUTCOMES)).extracting(Outcome::exit).containsExactly(Exit.DEAD);
        assertThat(bench.values(Topics.deadLetters("router"))).isEmpty();
    }

    private VerdictBuilder verdict(int sample) {
        return aVerdict().of(aDraft().of(drafted).sample(sample, 2).build());
    }

    private static String header(TestRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
