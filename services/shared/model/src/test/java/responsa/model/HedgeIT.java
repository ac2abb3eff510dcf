package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two endpoints, of which the first is asked as long as it has no more calls than the other; then it lets one wait.
final class HedgeIT {
    /// As few as it takes to know how long a first byte takes.
    private static final int KNOWN = 100;
    /// So many calls save up one second request, and not two: on a busy machine every request lets wait.
    private static final double ONE_OF_THEM = 0.015;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RawEndpoint slow = RawEndpoint.start();
    private final RawEndpoint other = RawEndpoint.start();
    private final Models models = OpenAiModels.start(
            TestSettings.of(Asked.MODEL, slow.url(), other.url()).hedge(90, ONE_OF_THEM),
            "drafter",
            meters,
            InstantSource.system());

    @BeforeEach
    void letItKnowHowLongAFirstByteTakes() throws InterruptedException {
        slow.otherwise(Dialects.answer("Yes"));
        for (int call = 0; call < KNOWN; call++) {
            models.complete(Asked.request());
        }
        assertThat(other.requests()).isEmpty();
    }

    @AfterEach
    void close() {
        models.close();
        slow.close();
        other.close();
    }

    @Test
    void shouldAskACallThatLetsWaitASecondTimeElsewhere() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        slow.reacting(talk -> {
            talk.awaitClosing();
            closed.countDown();
        });
        other.reacting(
                Dialects.stream(Dialects.content("Sooner"), Dialects.finish("stop"), Dialects.usage(12, 3), "[DONE]"));

        Completion.Answered answered = answered(models.complete(Asked.request()));

        assertThat(answered.text()).isEqualTo("Sooner");
        assertThat(answered.call().endpoint()).isEqualTo(other.url());
        assertThat(answered.call().tries()).isEqualTo(2);
        closed.await();
        assertThat(hedges("won")).isEqualTo(1);
        assertThat(tokens("abandoned")).isEqualTo(12);
        assertThat(tokens("prompt")).isEqualTo(12 * (KNOWN + 1));
        assertThatBothAreFree();
    }

    @Test
    void shouldTakeTheFirstAnswerWhereThatIsWholeSooner() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        slow.reacting(talk -> {
            asked.await();
            Dialects.answer("After all").react(talk);
        });
        other.reacting(talk -> {
            asked.countDown();
            talk.awaitClosing();
            closed.countDown();
        });

        Completion.Answered answered = answered(models.complete(Asked.request()));

        assertThat(answered.text()).isEqualTo("After all");
        assertThat(answered.call().tries()).isEqualTo(2);
        closed.await();
        assertThat(hedges("cancelled")).isEqualTo(1);
        assertThatBothAreFree();
    }

    @Test
    void shouldGoOnWithTheSecondRequestWhereTheFirstFails() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        slow.reacting(talk -> {
            failed.await();
            talk.reset();
        });
        other.reacting(talk -> {
            failed.countDown();
            await().untilAsserted(() -> assertThat(inFlight(slow)).isZero());
            Dialects.answer("Yes").react(talk);
        });

        Completion.Answered answered = answered(models.complete(Asked.request()));

        assertThat(answered.call().endpoint()).isEqualTo(other.url());
        assertThat(hedges("won")).isEqualTo(1);
    }

    @Test
    void shouldGoOnWithTheFirstRequestWhereTheSecondFails() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        slow.reacting(talk -> {
            asked.await();
            await().untilAsserted(() -> assertThat(hedges("failed")).isEqualTo(1));
            Dialects.answer("After all").react(talk);
        });
        other.reacting(talk -> {
            asked.countDown();
            Dialects.json(400, "{}").react(talk);
        });

        assertThat(answered(models.complete(Asked.request())).text()).isEqualTo("After all");
    }

    @Test
    void shouldTryAgainWhereBothFail() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        slow.reacting(talk -> {
            asked.await();
            Dialects.json(500, "{}").react(talk);
        });
        other.reacting(talk -> {
            asked.countDown();
            Dialects.json(500, "{}").react(talk);
        });

        Completion.Answered answered = answered(models.complete(Asked.request()));

        assertThat(answered.call().tries()).isEqualTo(3);
        assertThat(hedges("failed")).isEqualTo(1);
    }

    @Test
    void shouldEndBothWhereTheCallIsInterrupted() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(2);
        RawEndpoint.Reaction silence = talk -> {
            talk.awaitClosing();
            closed.countDown();
        };
        slow.reacting(silence);
        other.reacting(silence);
        Asking asking = Asking.of(models);
        await().untilAsserted(() -> assertThat(other.requests()).hasSize(1));

        asking.interrupt();

        asking.isInterrupted();
        closed.await();
        assertThat(hedges("cancelled")).isEqualTo(1);
        assertThatBothAreFree();
    }

    private void assertThatBothAreFree() {
        assertThat(inFlight(slow)).isZero();
        assertThat(inFlight(other)).isZero();
        assertThat(gauge("responsa.model.up", slow)).isEqualTo(1);
        assertThat(gauge("responsa.model.up", other)).isEqualTo(1);
    }

    private double inFlight(RawEndpoint endpoint) {
        return gauge("responsa.model.in-flight", endpoint);
    }

    private double gauge(String name, RawEndpoint endpoint) {
        return meters.get(name)
                .tag("service", "drafter")
                .tag("endpoint", endpoint.url())
                .gauge()
                .value();
    }

    private double hedges(String outcome) {
        Counter counted =
                meters.find("responsa.model.hedges").tag("outcome", outcome).counter();
        return counted == null ? 0 : counted.count();
    }

    private double tokens(String kind) {
        return meters.get("responsa.model.tokens")
                .tag("service", "drafter")
                .tag("kind", kind)
                .counter()
                .count();
    }

    private static Completion.Answered answered(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Answered.class);
        return (Completion.Answered) completion;
    }
}
