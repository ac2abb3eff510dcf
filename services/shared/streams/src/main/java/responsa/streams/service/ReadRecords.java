package responsa.streams.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a stage has read of topics that nobody else reads, as Kafka Streams has repartition topics. It is deleted as
/// far as the group has committed: such a topic is as long as the stage is behind, and loses nothing, however long
/// the stage stands still. All processes of a stage may do it. Threads: one.
final class ReadRecords implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadRecords.class);
    private static final int TIMEOUT_MS = 5_000;

    private final Admin admin;
    private final String group;
    private final Set<String> topics;

    ReadRecords(Map<String, Object> kafka, String group, Set<String> topics) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.admin = Admin.create(properties);
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

    @Override
    public void close() {
        admin.close();
    }
}
