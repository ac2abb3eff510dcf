package responsa.exporter.worker;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.topics.declared.Topics;
import responsa.topics.record.FailureCause;

/// Sets records aside that cannot be read. A letter is written at least once: after a crash it may be written again,
/// with the same source, by which it is counted once. Threads: one.
final class Burial implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Burial.class);
    private static final String TOPIC = Topics.deadLetters(Clients.NAME).name();
    private static final String WHOLE = "0/1";
    private static final long PAUSE_MS = 1_000;

    private final Map<String, Object> kafka;
    private final CountDownLatch closing;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    Burial(Map<String, Object> kafka, CountDownLatch closing) {
        this.kafka = kafka;
        this.closing = closing;
    }

    /// Returns when the letter is acknowledged.
    ///
    /// @param source the record's name
    /// @throws InterruptedException if the service is closed before; the record is then read again by the next one
    void bury(ConsumerRecord<byte[], byte[]> record, String source, String detail) throws InterruptedException {
        Headers headers = headers(record, source, detail);
        byte[] value = record.value();
        while (true) {
            try {
                producer()
                        .send(new ProducerRecord<>(TOPIC, null, record.key(), value, headers))
                        .get();
                return;
            } catch (InterruptException interrupted) {
                throw new InterruptedException("interrupted while sending");
            } catch (ExecutionException refused) {
                value = refused.getCause() instanceof RecordTooLargeException ? null : value;
                LOG.warn("A dead letter was not taken and is sent again: cause={}", String.valueOf(refused.getCause()));
            }
            if (closing.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("closed while a dead letter was sent");
            }
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }

    /// Rarely needed, so made late.
    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = Clients.deadLetters(kafka);
        }
        return producer;
    }

    private static Headers headers(ConsumerRecord<byte[], byte[]> record, String source, String detail) {
        Headers headers = new RecordHeaders(record.headers().toArray());
        set(headers, responsa.topics.declared.Headers.SOURCE, source);
        set(headers, responsa.topics.declared.Headers.PART, WHOLE);
        set(headers, responsa.topics.declared.Headers.CAUSE, FailureCause.UNREADABLE.name());
        set(headers, responsa.topics.declared.Headers.DETAIL, detail);
        return headers;
    }

    private static void set(Headers headers, String name, String text) {
        headers.remove(name).add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
