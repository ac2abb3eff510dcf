package responsa.stage.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.stage.worker.Bench.eventually;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import responsa.stage.service.ServiceStatus;
import responsa.testkit.kafka.TestBroker;
import responsa.testkit.kafka.TestRecords;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;

final class StageWorkerIT {
    @RegisterExtension
    static final TestBroker BROKER = TestBroker.with(3, Topics.deadLetters("drafter"));

    @Test
    void shouldAnswerEveryPartInThePartitionOfItsInput() {
        try (Bench bench = new Bench(BROKER, 3)) {
            AskedWork work = new AskedWork();
            bench.start(work);

            bench.submit("ant 2", "bee 1", "cow 3 3");

            eventually(() -> assertThat(bench.answers())
                    .containsExactlyInAnyOrder("ant 0", "ant 1", "bee 0", "cow 0", "cow 1", "cow 2"));
            assertThat(work.calls()).hasSize(2 + 1 + 9).doesNotHaveDuplicates();
            Map<String, Integer> partitions = partitions(BROKER.records().all(bench.input));
            assertThat(BROKER.records().all(bench.output))
                    .allSatisfy(answer -> assertThat(answer.partition()).isEqualTo(partitions.get(answer.key())));
            assertThat(BROKER.records().values(bench.memo)).hasSize(6);
        }
    }

    @Test
    void shouldPayForPartsThatGoTogetherByOneCall() {
        try (Bench bench = new Bench(BROKER, 1)) {
            AskedWork work = new AskedWork();
            bench.start(work);

            bench.submit("ant 3 together");

            eventually(() -> assertThat(bench.answers()).containsExactly("ant 0", "ant 1", "ant 2"));
            assertThat(work.calls()).containsExactly("ant [0, 1, 2]");
        }
    }

    @Test
    void shouldCallByItselfWhatOneCallLeftOut() {
        try (Bench bench = new Bench(BROKER, 1)) {
            AskedWork work = new AskedWork();
            bench.start(work);

            bench.submit("ant 3 together short", "bee 2 together broken");

            eventually(() ->
                    assertThat(bench.answers()).containsExactlyInAnyOrder("ant 0", "ant 1", "ant 2", "bee 0", "bee 1"));
            assertThat(work.calls())
                    .containsExactlyInAnyOrder("ant [0, 1, 2]", "ant 2 0", "bee [0, 1]", "bee 0 0", "bee 1 0");
            assertThat(bench.deadLetters()).isEmpty();
        }
    }

    @Test
    void shouldNameInputPartAndCaseInTheHeadersOfAnAnswer() {
        try (Bench bench = new Bench(BROKER, 1)) {
            bench.start(new AskedWork());

            bench.submit("ant 2");

            List<ConsumerRecord<String, String>> answers = BROKER.records().await(bench.output, 2);
            assertThat(answers).allSatisfy(answer -> {
                assertThat(TestRecords.header(answer, Headers.SOURCE)).isEqualTo(bench.input.name() + "-0@0");
                assertThat(TestRecords.header(answer, Headers.CASE)).isEqualTo("case of ant");
                assertThat(TestRecords.header(answer, Headers.IDENTITY)).isEqualTo("ant");
            });
            assertThat(answers)
                    .extracting(answer -> TestRecords.header(answer, Headers.PART))
                    .containsExactlyInAnyOrder("0/2", "1/2");
        }
    }

    @Test
    void shouldPublishTheDeadLetterAndAFailureForWhatHasNoResult() {
        try (Bench bench = new Bench(BROKER, 1)) {
            bench.start(new AskedWork());

            bench.submit("ant dead", "bee broken", "cow huge");

            eventually(() -> assertThat(bench.answers())
                    .containsExactlyInAnyOrder(
                            "failure MODEL_FAILED 0/1 of ant dead",
                            "failure STAGE_FAILED 0/1 of bee broken",
                            "failure TOO_LARGE 0/1 of cow huge"));
            assertThat(bench.deadLetters())
                    .extracting(letter -> new String(letter.value()))
                    .containsExactlyInAnyOrder("ant dead", "bee broken", "cow huge");
            assertThat(bench.deadLetters())
                    .extracting(letter -> String.valueOf(TestRecords.header(letter, Headers.DETAIL)))
                    .noneMatch(detail -> detail.contains("secret"));
        }
    }

    @Test
    void shouldPublishAFailureFromTheHeadersAloneForBytesThatCannotBeRead() {
        try (Bench bench = new Bench(BROKER, 1)) {
            bench.start(new AskedWork());

            BROKER.records().send(bench.input, "ant", null, Map.of(Headers.CASE, "case 7"));

            List<ConsumerRecord<String, String>> answers = BROKER.records().await(bench.output, 1);
            assertThat(answers.getFirst().value()).isEqualTo("failure UNREADABLE 0/1 of null");
            assertThat(TestRecords.header(answers.getFirst(), Headers.CASE)).isEqualTo("case 7");
            assertThat(bench.deadLetters()).hasSize(1);
        }
    }

    @Test
    void shouldPassOnWhatNeedsNoCall() {
        try (Bench bench = new Bench(BROKER, 1)) {
            AskedWork work = new AskedWork();
            bench.start(work);

            bench.submit("ant settled");

            eventually(() -> assertThat(bench.answers()).containsExactly("passed on ant"));
            assertThat(work.calls()).isEmpty();
        }
    }

    @Test
    void shouldCompleteASecondRecordOfTheSameNameWithoutACall() {
        try (Bench bench = new Bench(BROKER, 1)) {
            AskedWork work = new AskedWork();
            bench.start(work);

            bench.submit("ant 1", "ant 1");

            eventually(() ->
                    assertThat(bench.answers()).containsExactlyInAnyOrder("ant 0", "failure REPEAT 0/1 of ant 1"));
            assertThat(work.calls()).containsExactly("ant 0 0");
            assertThat(bench.deadLetters()).isEmpty();
        }
    }

    @Test
    void shouldShowWhatIsUnderWay() {
        try (Bench bench = new Bench(BROKER, 1)) {
            AskedWork work = new AskedWork().holdBack("ant 0 0");
            StageWorker<String, String, String> worker = bench.start(work);

            bench.submit("ant 1", "bee 1");

            eventually(() -> {
                ServiceStatus status = worker.status();
                assertThat(status.state()).isEqualTo(ServiceStatus.State.RUNNING);
                assertThat(status.done()).isEqualTo(1);
                assertThat(status.inFlight()).isEqualTo(1);
                assertThat(status.oldestInFlight()).isNotNull();
                assertThat(status.lag()).isZero();
            });
            work.letGo("ant 0 0");
        }
    }

    @Test
    void shouldRefuseToStartOnTopicsThatDoNotFit() {
        try (Bench bench = new Bench(BROKER, 2);
                Bench other = new Bench(BROKER, 3)) {
            StageDefinition<String, String, String> definition =
                    new StageDefinition<>("drafter", bench.input, other.output, null, new AskedWork());

            assertThatThrownBy(() -> StageWorker.start(definition, WorkerSettings.defaults(), bench.environment()))
                    .hasMessageContaining(bench.input.name() + "=2")
                    .hasMessageContaining(other.output.name() + "=3");
        }
    }

    private static Map<String, Integer> partitions(List<ConsumerRecord<String, String>> records) {
        return records.stream().collect(Collectors.toMap(ConsumerRecord::key, ConsumerRecord::partition));
    }
}
