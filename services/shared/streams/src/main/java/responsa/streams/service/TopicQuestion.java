package responsa.streams.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Asks the cluster how many partitions topics have. Threads: one.
final class TopicQuestion {
    private final Admin admin;
    private final String bootstrap;
    private final Set<String> topics;

    /// @param bootstrap for messages
    TopicQuestion(Admin admin, String bootstrap, Set<String> topics) {
        this.admin = admin;
        this.bootstrap = bootstrap;
        this.topics = topics;
    }

    String bootstrap() {
        return bootstrap;
    }

    /// Empty if no broker answered.
    ///
    /// @throws IllegalStateException if the cluster lets this client see nothing
    Optional<PartitionCounts> ask() throws InterruptedException {
        Map<String, Integer> counts = new HashMap<>();
        try {
            for (Map.Entry<String, KafkaFuture<TopicDescription>> asked :
                    admin.describeTopics(topics).topicNameValues().entrySet()) {
                counts.put(asked.getKey(), count(asked.getValue()));
            }
            return Optional.of(new PartitionCounts(counts));
        } catch (ExecutionException refused) {
            return unanswered(refused.getCause());
        }
    }

    private static int count(KafkaFuture<TopicDescription> description)
            throws InterruptedException, ExecutionException {
        try {
            return description.get().partitions().size();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw refused;
        }
    }

    private Optional<PartitionCounts> unanswered(Throwable cause) {
        if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
            throw new IllegalStateException("Kafka at %s refused: %s".formatted(bootstrap, cause.getMessage()), cause);
        }
        if (cause instanceof RetriableException) {
            return Optional.empty();
        }
        throw new IllegalStateException("Kafka at %s: %s".formatted(bootstrap, cause), cause);
    }
}
