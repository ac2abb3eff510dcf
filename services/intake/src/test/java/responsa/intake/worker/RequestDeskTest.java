package responsa.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import responsa.intake.config.IntakeSettings;
import responsa.intake.domain.LineResult;
import responsa.intake.domain.Receipt;
import responsa.stage.service.Settings;
import responsa.topics.declared.Topics;

class RequestDeskTest {
    private static final Versions VERSIONS =
            new Versions(aSpec().build().ref(), aRecipe().build().ref());
    private static final IntakeSettings SETTINGS = Settings.of(
            IntakeSettings.class,
            Map.of(
                    "responsa.intake.max-line-bytes", "1024",
                    "responsa.intake.max-body-bytes", "2048",
                    "responsa.intake.max-lines", "3",
                    "responsa.intake.requests", "1",
                    "responsa.intake.acknowledge-within", "3s"));

    private final MockProducer<byte[], byte[]> producer = producer(true);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void shouldTakeEveryLineOfABulk() throws Exception {
        Receipt receipt =
                desk(producer).take(body("{\"prompt\":\"a\"}\n\nnothing\n{\"prompt\":\"b\"}\n"), true, VERSIONS);

        assertThat(results(receipt))
                .extracting(LineResult::line, LineResult::getClass)
                .containsExactly(
                        tuple(1L, LineResult.Accepted.class),
                        tuple(3L, LineResult.Rejected.class),
                        tuple(4L, LineResult.Accepted.class));
        assertThat(producer.history())
                .extracting(sent -> sent.topic())
                .containsExactly(Topics.PROMPTS.name(), Topics.REJECTED.name(), Topics.PROMPTS.name());
        assertThat(meters.counter("responsa.records.in", "service", "intake").count())
                .isEqualTo(3);
        assertThat(meters.counter("responsa.records.rejected", "service", "intake")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldTakeOnePromptOverSeveralLines() throws Exception {
        Receipt receipt = desk(producer).take(body("{\n  \"prompt\":\n  \"a\"\n}\n"), false, VERSIONS);

        assertThat(results(receipt)).singleElement().isInstanceOf(LineResult.Accepted.class);
    }

    @Test
    void shouldTakeNothingOfABodyThatIsTooLong() throws Exception {
        assertThat(desk(producer).take(body("x".repeat(2049)), true, VERSIONS)).isEqualTo(new Receipt.TooLong(2048));
        assertThat(desk(producer).take(body("{\"prompt\":\"a\"}\n".repeat(4)), true, VERSIONS))
                .isEqualTo(new Receipt.TooManyLines(3));
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldReadALineThatIsTooLongAsUnreadable() throws Exception {
        Receipt receipt =
                desk(producer).take(body("{\"prompt\":\"%s\"}\n".formatted("x".repeat(1100))), true, VERSIONS);

        assertThat(results(receipt)).singleElement().isInstanceOf(LineResult.Rejected.class);
    }

    @Test
    void shouldTurnARequestAwayWhileAnotherHoldsThePlace() throws Exception {
        RequestDesk desk = desk(producer);
        Receipt[] second = new Receipt[1];
        InputStream slow = new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    second[0] = desk.take(body("{\"prompt\":\"b\"}"), false, VERSIONS);
                } catch (InterruptedException nobodyInterrupts) {
                    throw new IOException(nobodyInterrupts);
                }
                return -1;
            }
        };

        desk.take(slow, true, VERSIONS);

        assertThat(second[0]).isEqualTo(new Receipt.Busy());
        assertThat(results(desk.take(body("{\"prompt\":\"b\"}"), false, VERSIONS)))
                .hasSize(1);
    }

    @Test
    void shouldSendNothingMoreAfterARefusal() throws Exception {
        MockProducer<byte[], byte[]> refusing = producer(true);
        refusing.sendException = new TimeoutException("no broker");

        Receipt receipt = desk(refusing).take(body("{\"prompt\":\"a\"}\n{\"prompt\":\"b\"}\n"), true, VERSIONS);

        assertThat(results(receipt))
                .containsExactly(new LineResult.Unacknowledged(1), new LineResult.Unacknowledged(2));
        assertThat(refusing.history()).isEmpty();
    }

    @Test
    void shouldNotSayAcceptedBeforeTheBrokerDoes() throws Exception {
        MockProducer<byte[], byte[]> silent = producer(false);

        Receipt receipt = desk(silent).take(body("{\"prompt\":\"a\"}"), false, VERSIONS);

        assertThat(results(receipt)).containsExactly(new LineResult.Unacknowledged(1));
        assertThat(silent.history()).hasSize(1);
        assertThat(meters.counter("responsa.records.out", "service", "intake").count())
                .isZero();
    }

    private RequestDesk desk(MockProducer<byte[], byte[]> to) {
        Outlet outlet = new Outlet(to, 10, Duration.ofSeconds(3), InstantSource.system());
        return new RequestDesk(SETTINGS, outlet, IntakeMeters.of(meters), InstantSource.system());
    }

    private static MockProducer<byte[], byte[]> producer(boolean acknowledges) {
        return new MockProducer<>(
                Cluster.empty(), acknowledges, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static List<LineResult> results(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Read read -> read.lines();
            case Receipt.TooLong tooLong -> throw new AssertionError(tooLong);
            case Receipt.TooManyLines tooMany -> throw new AssertionError(tooMany);
            case Receipt.Paused paused -> throw new AssertionError(paused);
            case Receipt.Busy busy -> throw new AssertionError(busy);
        };
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
