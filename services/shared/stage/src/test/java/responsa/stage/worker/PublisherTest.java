package responsa.stage.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

final class PublisherTest {
    private static final ProducerRecord<byte[], byte[]> RECORD = new ProducerRecord<>("out", new byte[1]);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<RecordMetadata> acknowledged = new ArrayList<>();

    @Test
    void shouldSendAgainWhatTheBrokerDidNotTake() throws Exception {
        Publisher publisher = publisher(new NotEnoughReplicasException("one of two"));

        publisher.publish(RECORD, () -> false, acknowledged::add);

        assertThat(acknowledged).hasSize(1);
        assertThat(meters.get("responsa.publish.retries").counter().count()).isEqualTo(1);
    }

    @Test
    void shouldNotSendAgainWhatIsTooLarge() {
        Publisher publisher = publisher(new RecordTooLargeException("17 MiB"));

        assertThatThrownBy(() -> publisher.publish(RECORD, () -> false, acknowledged::add))
                .isInstanceOf(TooLargeException.class);
        assertThat(acknowledged).isEmpty();
    }

    @Test
    void shouldSendNothingForAPartitionThatIsLost() {
        Publisher publisher = publisher();

        assertThatThrownBy(() -> publisher.publish(RECORD, () -> true, acknowledged::add))
                .isInstanceOf(InterruptedException.class);
        assertThat(acknowledged).isEmpty();
    }

    private Publisher publisher(RuntimeException... failures) {
        Queue<RuntimeException> due = new ArrayDeque<>(List.of(failures));
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized Future<RecordMetadata> send(
                            ProducerRecord<byte[], byte[]> record, Callback callback) {
                        RuntimeException failure = due.poll();
                        if (failure != null) {
                            callback.onCompletion(null, failure);
                        }
                        return failure == null ? super.send(record, callback) : super.send(record);
                    }
                };
        return new Publisher(producer, new WorkerMeters("drafter", meters));
    }
}
