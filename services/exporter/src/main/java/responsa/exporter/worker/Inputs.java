package responsa.exporter.worker;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import responsa.exporter.domain.row.Renderer;

/// What the cluster says of the exporter's topics. Threads: one.
final class Inputs implements AutoCloseable {
    private final Admin admin;

    Inputs(Admin admin) {
        this.admin = admin;
    }

    /// Every input topic that is there, by name.
    ///
    /// @throws KafkaException as the cluster answered; a retriable one if it did not
    SortedMap<String, TopicDescription> topics() throws InterruptedException {
        SortedMap<String, TopicDescription> found = new TreeMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> asked :
                admin.describeTopics(Renderer.topics()).topicNameValues().entrySet()) {
            described(asked.getValue()).ifPresent(topic -> found.put(asked.getKey(), topic));
        }
        return found;
    }

    /// All partitions of topics.
    static List<TopicPartition> partitions(Collection<TopicDescription> topics) {
        return topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /// Where the partitions end now, whatever stands there: what a reader of committed records may not see yet, because
    /// the marker of its transaction is still on the way, is before that end too.
    ///
    /// @throws KafkaException as the cluster answered; a retriable one if it did not
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) throws InterruptedException {
        ListOffsetsResult asked = admin.listOffsets(
                partitions.stream().collect(Collectors.toMap(Function.identity(), all -> OffsetSpec.latest())),
                new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : partitions) {
            ends.put(partition, answer(asked.partitionResult(partition)).offset());
        }
        return ends;
    }

    @Override
    public void close() {
        admin.close();
    }

    private static Optional<TopicDescription> described(KafkaFuture<TopicDescription> asked)
            throws InterruptedException {
        try {
            return Optional.of(answer(asked));
        } catch (UnknownTopicOrPartitionException notYet) {
            return Optional.empty();
        }
    }

    private static <T> T answer(KafkaFuture<T> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof KafkaException known
                    ? known
                    : new KafkaException(String.valueOf(refused.getCause()), refused);
        }
    }
}
