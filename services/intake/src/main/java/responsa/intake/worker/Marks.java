package responsa.intake.worker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.topics.id.Sha256;

/// Remembers where in the topics the first submission of some content began, so that a later one reads from there:
/// as the committed offsets of a group of the content's name, which no consumer ever joins.
///
/// A mark may be forgotten (the broker forgets those of idle groups, after seven days as delivered) or refused; then
/// the topics are read from their beginning.
final class Marks {
    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
    private static final String GROUP = "responsa.intake.";
    private static final int PATIENCE_MS = (int) Duration.ofSeconds(10).toMillis();

    private final Admin admin;

    /// @param admin stays the caller's
    Marks(Admin admin) {
        this.admin = admin;
    }

    /// The marks of a content; empty if there are none.
    Map<TopicPartition, Long> of(Sha256 content) throws InterruptedException {
        try {
            Map<TopicPartition, Long> marks = new HashMap<>();
            admin.listConsumerGroupOffsets(
                            GROUP + content, new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MS))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            marks.put(partition, offset.offset());
                        }
                    });
            return marks;
        } catch (ExecutionException refused) {
            return without(refused);
        }
    }

    /// Sets the marks of a content.
    void set(Sha256 content, Map<TopicPartition, Long> marks) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = marks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, mark -> new OffsetAndMetadata(mark.getValue())));
        try {
            admin.alterConsumerGroupOffsets(
                            GROUP + content, offsets, new AlterConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MS))
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            without(refused);
        }
    }

    private static Map<TopicPartition, Long> without(ExecutionException refused) {
        LOG.warn(
                "No mark of this submission; another one of the same content reads the topics from their beginning: cause={}",
                String.valueOf(refused.getCause()));
        return Map.of();
    }
}
