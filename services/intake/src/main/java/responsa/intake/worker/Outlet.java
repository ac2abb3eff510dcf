package responsa.intake.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/// Sends records, with a bound on those that are not acknowledged yet. Threads: any; what is sent by one thread to
/// one partition stays in its order.
final class Outlet implements AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final Semaphore room;
    private final Duration patience;
    private final InstantSource clock;
    private final Map<Object, Instant> inFlight = new ConcurrentHashMap<>();

    /// @param producer becomes the outlet's
    /// @param most records that are not acknowledged yet
    /// @param patience how long a sender waits for room
    Outlet(Producer<byte[], byte[]> producer, int most, Duration patience, InstantSource clock) {
        this.producer = producer;
        this.room = new Semaphore(most);
        this.patience = patience;
        this.clock = clock;
    }

    Producer<byte[], byte[]> producer() {
        return producer;
    }

    /// Sends a record as soon as there is room.
    ///
    /// @return completes when the broker has it; exceptionally if it was not acknowledged in time
    CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            acknowledged.completeExceptionally(new TimeoutException("no room within " + patience));
            return acknowledged;
        }
        inFlight.put(acknowledged, clock.instant());
        try {
            producer.send(record, (metadata, failure) -> settle(acknowledged, Optional.ofNullable(failure)));
        } catch (InterruptException interrupted) {
            settle(acknowledged, Optional.of(interrupted));
            throw new InterruptedException("interrupted while sending");
        } catch (KafkaException | IllegalStateException refused) {
            settle(acknowledged, Optional.of(refused));
        }
        return acknowledged;
    }

    int inFlight() {
        return inFlight.size();
    }

    /// When the oldest record was sent that is not acknowledged yet.
    Optional<Instant> oldest() {
        return inFlight.values().stream().min(Instant::compareTo);
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }

    private void settle(CompletableFuture<Void> acknowledged, Optional<Exception> failure) {
        if (inFlight.remove(acknowledged) != null) {
            room.release();
        }
        failure.ifPresentOrElse(acknowledged::completeExceptionally, () -> acknowledged.complete(null));
    }
}
