package responsa.stage.worker;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes records until the broker has them: an answer in hand is kept and sent again, never called again (R2).
///
/// Threads: any; a call blocks until the record is acknowledged.
final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Producer<byte[], byte[]> producer;
    private final WorkerMeters meters;

    Publisher(Producer<byte[], byte[]> producer, WorkerMeters meters) {
        this.producer = producer;
        this.meters = meters;
    }

    /// Returns when the record is acknowledged.
    ///
    /// @param unwanted asked before every try: a partition that was lost gets nothing more
    /// @param acknowledged told on the producer's thread, so that what is told keeps the order of the offsets
    void publish(ProducerRecord<byte[], byte[]> record, BooleanSupplier unwanted, Consumer<RecordMetadata> acknowledged)
            throws InterruptedException, TooLargeException {
        while (!unwanted.getAsBoolean()) {
            if (sent(record, acknowledged)) {
                return;
            }
            meters.publishedAgain();
            Thread.sleep(PAUSE);
        }
        throw new InterruptedException("not wanted any more");
    }

    private boolean sent(ProducerRecord<byte[], byte[]> record, Consumer<RecordMetadata> acknowledged)
            throws InterruptedException, TooLargeException {
        CompletableFuture<RecordMetadata> done = new CompletableFuture<>();
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.accept(metadata);
                    done.complete(metadata);
                } else {
                    done.completeExceptionally(failure);
                }
            });
            done.get();
            return true;
        } catch (InterruptException interrupted) {
            throw new InterruptedException("interrupted while sending");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RecordTooLargeException tooLarge) {
                throw new TooLargeException(tooLarge.getMessage());
            }
            LOG.warn(
                    "A record was not taken and is sent again: topic={} cause={}",
                    record.topic(),
                    failed.getCause().toString());
            return false;
        }
    }
}
