package responsa.streams.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a stage has read of topics that nobody else reads, as Kafka Streams has repartition topics. It is deleted as
/// far as the group has committed: such a topic is as long as the stage is behind, and loses nothing, however long
/// the stage stands still. All processes of a stage may do it. Threads: one.
final class ReadRecords {
    private static final Logger LOG = LoggerFactory.getLogger(ReadRecords.class);

    private final Admin admin;
    private final String group;
    private final Set<String> topics;

    ReadRecords(Admin admin, String group, Set<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
    }

    /// Deletes what was read until now. What Kafka refuses is told, and left to the next time.
    void delete() throws InterruptedException {
        try {
            Map<TopicPartition, RecordsToDelete> read = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, committed) -> add(read, partition, committed));
            admin.deleteRecords(read).all().get();
        } catch (ExecutionException refused) {
            LOG.atWarn()
                    .addKeyValue("topics", topics)
                    .addKeyValue("cause", refused.getCause().toString())
                    .log("Records that were read are not deleted; it is tried again");
        }
    }

    /// @param committed null where nothing is
    private void add(
            Map<TopicPartition, RecordsToDelete> read,
            TopicPartition partition,
            @Nullable OffsetAndMetadata committed) {
        if (committed != null && topics.contains(partition.topic())) {
            read.put(partition, RecordsToDelete.beforeOffset(committed.offset()));
        }
    }
}
