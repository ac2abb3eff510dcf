package responsa.local.rejudge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.record.Draft;

/// Puts drafts before the judge once more: into the partition that their tuple stands in, which is that of all
/// records of their prompt (ledger R1). They have no `source`, so that no stage takes them for its own answer.
///
/// Threads: one adds, one of the client's own is told what went wrong.
public final class JudgeQueue implements Survey.Queue, AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long added;

    JudgeQueue(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /// @param kafka client properties
    public static JudgeQueue open(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 << 20);
        return new JudgeQueue(new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Override
    public void add(int partition, Draft draft) throws IOException {
        byte[] key = Topics.DRAFTS
                .keys()
                .serializer()
                .serialize(Topics.DRAFTS.name(), draft.drafted().prompt().id());
        byte[] value = Topics.DRAFTS.values().serializer().serialize(Topics.DRAFTS.name(), draft);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.DRAFTS.name(), partition, key, value);
        record.headers().add(Headers.CASE, draft.drafted().id().toString().getBytes(StandardCharsets.UTF_8));
        producer.send(record, (written, failed) -> failure.compareAndSet(null, failed));
        added++;
        refuseLoss();
    }

    /// Returns when all are acknowledged.
    ///
    /// @return how many were added
    /// @throws IOException if one was not; a repeat of the command queues it
    public long flush() throws IOException {
        producer.flush();
        refuseLoss();
        return added;
    }

    @Override
    public void close() {
        producer.close();
    }

    private void refuseLoss() throws IOException {
        Exception failed = failure.get();
        if (failed != null) {
            throw failed instanceof KafkaException
                    ? new IOException(failed.getMessage(), failed)
                    : new IOException(failed);
        }
    }
}
