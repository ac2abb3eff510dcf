package responsa.exporter.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Taken;

/// Reads partitions from where the manifest says, and never from where Kafka says. Threads: one.
final class Reader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private boolean commitRefused;

    Reader(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /// Reads these partitions; those that are read already go on as they are.
    void read(Collection<TopicPartition> partitions, Manifest manifest) {
        Set<TopicPartition> added = new HashSet<>(partitions);
        added.removeAll(consumer.assignment());
        if (added.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        List<TopicPartition> fresh = new ArrayList<>();
        for (TopicPartition partition : added) {
            OptionalLong next = manifest.nextOffset(place(partition));
            next.ifPresentOrElse(offset -> consumer.seek(partition, offset), () -> fresh.add(partition));
        }
        if (!fresh.isEmpty()) {
            consumer.seekToBeginning(fresh);
        }
    }

    /// The next records, if there are any.
    ///
    /// @throws IllegalStateException if what is to be read next is not there
    ConsumerRecords<byte[], byte[]> poll() {
        try {
            return consumer.poll(TICK);
        } catch (OffsetOutOfRangeException lost) {
            throw new IllegalStateException(lost(lost.offsetOutOfRangePartitions()), lost);
        }
    }

    Set<TopicPartition> partitions() {
        return consumer.assignment();
    }

    long position(TopicPartition partition) {
        return consumer.position(partition);
    }

    /// Committed records that were not read yet; -1 while that is not known.
    long lag() {
        long lag = 0;
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong unread = consumer.currentLag(partition);
            if (unread.isEmpty()) {
                return -1;
            }
            lag += unread.getAsLong();
        }
        return lag;
    }

    /// Tells Kafka how far the files are, for those who look there. Nothing depends on it.
    void tell(Map<Place, Long> nextOffsets) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        nextOffsets.forEach((place, next) ->
                offsets.put(new TopicPartition(place.topic(), place.partition()), new OffsetAndMetadata(next)));
        consumer.commitAsync(offsets, (told, refused) -> {
            if (refused != null && !commitRefused) {
                commitRefused = true;
                LOG.warn(
                        "Offsets cannot be committed, so lag in Kafka's tools is not true: cause={}",
                        refused.toString());
            }
        });
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(LAST_WORDS));
    }

    static Place place(TopicPartition partition) {
        return new Place(partition.topic(), partition.partition());
    }

    static Taken taken(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new Taken(
                new Place(record.topic(), record.partition()),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                headers);
    }

    private String lost(Map<TopicPartition, Long> wanted) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(wanted.keySet());
        Map<TopicPartition, Long> end = consumer.endOffsets(wanted.keySet());
        StringBuilder all = new StringBuilder();
        wanted.forEach((partition, offset) -> all.append("%s@%d is next and the topic holds %d to %d. "
                .formatted(partition, offset, first.get(partition), end.get(partition) - 1)));
        return all + "Records were deleted before they were exported, or the topic is another one; "
                + "export what is there into an empty directory.";
    }
}
