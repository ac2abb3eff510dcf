package responsa.stage.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import responsa.stage.service.MissingTopicsException;

/// Whether a stage's topics are there and fit together (R1, R6).
final class TopicCheck {
    private static final int LOOKS = 40;
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private TopicCheck() {}

    /// @param alike topics that must have equally many partitions
    /// @throws MissingTopicsException if one is not there
    /// @throws IllegalStateException if their partitions differ
    static void check(Consumer<?, ?> consumer, List<String> alike, String deadLetters) {
        Map<String, Integer> counts = new TreeMap<>();
        alike.forEach(topic -> counts.put(topic, partitions(consumer, topic)));
        partitions(consumer, deadLetters);
        if (counts.values().stream().distinct().count() > 1) {
            throw new IllegalStateException(
                    "Partitions of %s differ, so no partition is the ledger of another. Give all of them the same number."
                            .formatted(counts));
        }
    }

    /// A topic that was made a moment ago may not be known everywhere yet.
    private static int partitions(Consumer<?, ?> consumer, String topic) {
        for (int look = 0; look < LOOKS; look++) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found != null && !found.isEmpty()) {
                return found.size();
            }
            pause();
        }
        throw new MissingTopicsException(topic);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for topics", stopped);
        }
    }
}
