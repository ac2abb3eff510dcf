package responsa.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OutletTest {
    private static final ProducerRecord<byte[], byte[]> RECORD = new ProducerRecord<>("topic", new byte[] {1});

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(Cluster.empty(), false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private Instant now = Instant.EPOCH;
    private final Outlet outlet = new Outlet(producer, 2, Duration.ofMillis(1), () -> now);

    @Test
    void shouldCompleteWhenTheBrokerHasTheRecord() throws InterruptedException {
        CompletableFuture<Void> acknowledged = outlet.send(RECORD);
        assertThat(acknowledged).isNotDone();
        assertThat(outlet.inFlight()).isEqualTo(1);

        producer.completeNext();

        assertThat(acknowledged).isCompleted();
        assertThat(outlet.inFlight()).isZero();
    }

    @Test
    void shouldFailWhenTheBrokerRefusesTheRecord() throws InterruptedException {
        CompletableFuture<Void> acknowledged = outlet.send(RECORD);

        producer.errorNext(new RecordTooLargeException("too large"));

        assertThat(acknowledged)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(RecordTooLargeException.class);
        assertThat(outlet.inFlight()).isZero();
    }

    @Test
    void shouldHaveNoMoreInFlightThanItMay() throws InterruptedException {
        outlet.send(RECORD);
        outlet.send(RECORD);

        CompletableFuture<Void> third = outlet.send(RECORD);

        assertThat(third).isCompletedExceptionally();
        assertThat(third.exceptionNow()).isInstanceOf(TimeoutException.class).hasMessage("no room within PT0.001S");
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void shouldHaveRoomAgainWhenARecordIsSettled() throws InterruptedException {
        outlet.send(RECORD);
        outlet.send(RECORD);
        producer.errorNext(new TimeoutException("late"));

        assertThat(outlet.send(RECORD)).isNotDone();
        assertThat(outlet.inFlight()).isEqualTo(2);
    }

    @Test
    void shouldKeepItsRoomWhenTheProducerRefuses() throws InterruptedException {
        producer.sendException = new TimeoutException("no metadata");
        for (int send = 0; send < 5; send++) {
            assertThat(outlet.send(RECORD).exceptionNow()).hasMessage("no metadata");
        }
        producer.close();
        producer.sendException = null;

        assertThat(outlet.send(RECORD).exceptionNow())
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .isInstanceOf(IllegalStateException.class);
        assertThat(outlet.inFlight()).isZero();
    }

    @Test
    void shouldKnowSinceWhenTheOldestIsInFlight() throws InterruptedException {
        assertThat(outlet.oldest()).isEmpty();
        outlet.send(RECORD);
        now = Instant.EPOCH.plusSeconds(1);
        outlet.send(RECORD);
        assertThat(outlet.oldest()).contains(Instant.EPOCH);

        producer.completeNext();

        assertThat(outlet.oldest()).contains(Instant.EPOCH.plusSeconds(1));
    }

    @Test
    void shouldCloseItsProducer() {
        outlet.close();

        assertThat(producer.closed()).isTrue();
    }
}
