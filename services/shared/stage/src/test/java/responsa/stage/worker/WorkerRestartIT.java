package responsa.stage.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.stage.worker.Bench.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import responsa.stage.service.ServiceStatus;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;

/// Workers that are killed, closed and joined by others, with calls under way: which calls are made again.
final class WorkerRestartIT {
    /// Commits so seldom that a kill falls between publishing and committing.
    private static final WorkerSettings SELDOM =
            new WorkerSettings(64, Duration.ofSeconds(20), Duration.ofMinutes(1), 10_000, 64L << 20);

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.with(3, Topics.deadLetters("drafter"));

    @Test
    void shouldRepeatNothingAfterAKillBetweenPublishingAndCommitting() {
        try (Bench bench = new Bench(BROKER, 3)) {
            List<String> inputs = numbered(60);
            StageWorker<String, String, String> killed = bench.start(new AskedWork(), SELDOM);
            bench.submitAll(inputs);
            eventually(() -> assertThat(bench.answers()).hasSize(60));

            killed.abandon();
            AskedWork again = new AskedWork();
            bench.start(again);

            eventually(() -> assertThat(bench.committed()).isEqualTo(new Bench.Committed(60, 0)));
            assertThat(again.calls()).isEmpty();
            assertThat(bench.answers()).hasSize(60);
        }
    }

    @Test
    void shouldRepeatOneCallThatWasStuckInFrontOfAThousandFinishedOnes() {
        try (Bench bench = new Bench(BROKER, 1)) {
            bench.submit("stuck 1");
            bench.submitAll(numbered(1_000));
            StageWorker<String, String, String> killed = bench.start(new AskedWork().holdBack("stuck 0 0"));
            eventually(() -> assertThat(bench.answers()).hasSize(1_000));

            killed.abandon();
            AskedWork again = new AskedWork();
            bench.start(again);

            eventually(() -> assertThat(bench.committed()).isEqualTo(new Bench.Committed(1_001, 0)));
            assertThat(again.calls()).containsExactly("stuck 0 0");
            assertThat(bench.answers()).hasSize(1_001).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldCallOnlyTheMissingPartsAfterAKill() {
        try (Bench bench = new Bench(BROKER, 1)) {
            bench.submit("ant 4");
            StageWorker<String, String, String> killed =
                    bench.start(new AskedWork().holdBack("ant 1 0").holdBack("ant 3 0"));
            eventually(() -> assertThat(bench.answers()).containsExactlyInAnyOrder("ant 0", "ant 2"));

            killed.abandon();
            AskedWork again = new AskedWork();
            bench.start(again);

            eventually(() -> assertThat(bench.answers()).containsExactlyInAnyOrder("ant 0", "ant 1", "ant 2", "ant 3"));
            assertThat(again.calls()).containsExactlyInAnyOrder("ant 1 0", "ant 3 0");
        }
    }

    @Test
    void shouldGoOnInTheSecondOfThreePassesAfterAKill() {
        try (Bench bench = new Bench(BROKER, 1)) {
            bench.submit("ant 1 3");
            StageWorker<String, String, String> killed = bench.start(new AskedWork().holdBack("ant 0 1"));
            eventually(() -> assertThat(BROKER.records().values(bench.memo)).containsExactly("pass 0"));

            killed.abandon();
            AskedWork again = new AskedWork();
            bench.start(again);

            eventually(() -> assertThat(bench.answers()).containsExactly("ant 0"));
            assertThat(again.calls()).containsExactly("ant 0 1", "ant 0 2");
            assertThat(BROKER.records().values(bench.memo)).containsExactly("pass 0", "pass 1");
        }
    }

    @Test
    void shouldRepeatNothingWhenAnotherWorkerJoinsWithCallsUnderWay() {
        try (Bench bench = new Bench(BROKER, 3)) {
            List<String> inputs = numbered(30);
            AskedWork first = new AskedWork();
            inputs.forEach(input -> first.holdBack(input.split(" ")[0] + " 0 0"));
            bench.submitAll(inputs);
            bench.start(first);
            eventually(() -> assertThat(first.calls()).hasSize(30));

            AskedWork second = new AskedWork();
            bench.start(second);
            eventually(() -> {
                bench.submitOneToEveryPartition(3);
                assertThat(second.calls()).isNotEmpty();
            });
            inputs.forEach(input -> first.letGo(input.split(" ")[0] + " 0 0"));

            eventually(() -> assertThat(bench.committed().left()).isZero());
            assertThat(bench.answers()).hasSize(bench.submitted()).doesNotHaveDuplicates();
            List<String> calls = new ArrayList<>(first.calls());
            calls.addAll(second.calls());
            assertThat(calls).hasSize(bench.submitted()).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldLeaveToAClosingWorkerWhatItHasUnderWay() {
        try (Bench bench = new Bench(BROKER, 1)) {
            AskedWork first = new AskedWork().holdBack("ant 0 0").holdBack("bee 0 1");
            bench.submit("ant 1", "bee 1 3");
            StageWorker<String, String, String> closing = bench.start(first);
            eventually(() -> assertThat(first.calls()).contains("ant 0 0", "bee 0 1"));

            Thread close = Thread.ofVirtual().start(closing::close);
            AskedWork second = new AskedWork();
            bench.start(second);
            bench.submit("cow 1");
            eventually(() -> assertThat(second.calls()).containsExactly("cow 0 0"));
            first.letGo("ant 0 0");
            first.letGo("bee 0 1");

            eventually(() -> assertThat(bench.committed()).isEqualTo(new Bench.Committed(3, 0)));
            eventually(() -> assertThat(close.isAlive()).isFalse());
            assertThat(bench.answers()).containsExactlyInAnyOrder("ant 0", "bee 0", "cow 0");
            assertThat(first.calls()).containsExactlyInAnyOrder("ant 0 0", "bee 0 0", "bee 0 1", "bee 0 2");
            assertThat(second.calls()).containsExactly("cow 0 0");
        }
    }

    @Test
    void shouldCallWhatAClosingWorkerCouldNotFinishInItsDrain() {
        try (Bench bench = new Bench(BROKER, 1)) {
            WorkerSettings impatient = WorkerSettings.defaults().withDrain(Duration.ofMillis(300));
            AskedWork first = new AskedWork().holdBack("ant 0 0");
            bench.submit("ant 1");
            StageWorker<String, String, String> closed = bench.start(first, impatient);
            eventually(() -> assertThat(first.calls()).hasSize(1));

            closed.close();
            AskedWork second = new AskedWork();
            bench.start(second, impatient);

            eventually(() -> assertThat(bench.answers()).containsExactly("ant 0"));
            assertThat(second.calls()).containsExactly("ant 0 0");
            assertThat(bench.cancelledUnderWay()).isEqualTo(1);
        }
    }

    @Test
    void shouldCommitPastTheMarkersOfTransactions() {
        try (Bench bench = new Bench(BROKER, 1)) {
            AskedWork work = new AskedWork();
            bench.start(work);

            bench.submitInTransactions(List.of("ant 1", "bee 1"), List.of("gone 1"), List.of("cow 1"));

            eventually(() -> assertThat(bench.committed()).isEqualTo(new Bench.Committed(7, 0)));
            assertThat(work.calls()).containsExactlyInAnyOrder("ant 0 0", "bee 0 0", "cow 0 0");
        }
    }

    @Test
    void shouldReadWhatALateWriterPutBetweenItsOwnAnswers() {
        try (Bench bench = new Bench(BROKER, 1)) {
            AskedWork work = new AskedWork().holdBack("ant 0 0");
            bench.submit("ant 1", "bee 1");
            bench.start(work, WorkerSettings.defaults().withInFlight(1));
            eventually(() -> assertThat(work.calls()).containsExactly("ant 0 0"));

            BROKER.records()
                    .send(
                            bench.output,
                            "bee",
                            "bee by another",
                            Map.of(Headers.SOURCE, bench.input.name() + "-0@1", Headers.PART, "0/1"));
            work.letGo("ant 0 0");

            eventually(() -> assertThat(bench.committed()).isEqualTo(new Bench.Committed(2, 0)));
            assertThat(work.calls()).containsExactly("ant 0 0");
            assertThat(bench.answers()).containsExactly("bee by another", "ant 0");
        }
    }

    @Test
    void shouldSayWhyItEndedByItself() {
        try (Bench bench = new Bench(BROKER, 1)) {
            StageWorker<String, String, String> worker = bench.start(new AskedWork());

            bench.submit("ant error");

            eventually(() -> {
                assertThat(worker.status().state()).isEqualTo(ServiceStatus.State.FAILED);
                assertThat(worker.status().detail()).contains("StackOverflowError");
            });
        }
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(number -> "n" + number + " 1").toList();
    }
}
