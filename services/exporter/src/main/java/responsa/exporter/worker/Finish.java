package responsa.exporter.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;

/// Somebody waits until everything that stood in the topics is in files.
///
/// The exporter's own dead letters come last: they may be written while all else is read.
/// Threads: the exporter's, apart from the future and how far it is.
final class Finish {
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Map<TopicPartition, Long> targets = new HashMap<>();
    private Stage stage = Stage.ASKED;
    private volatile String behind = "nobody looked yet where the topics end";

    /// How far it is.
    enum Stage {
        /// Nobody looked yet where the topics end.
        ASKED,
        /// All topics but the exporter's own dead letters are read to their ends.
        READING,
        /// The exporter's own dead letters are.
        READING_OWN_LETTERS
    }

    CompletableFuture<Void> done() {
        return done;
    }

    Stage stage() {
        return stage;
    }

    /// How far it is, for people.
    String behind() {
        return behind;
    }

    /// Whether everything before its ends is read.
    ///
    /// @param position what is read next of a partition
    boolean isReached(ToLongFunction<TopicPartition> position) {
        for (Map.Entry<TopicPartition, Long> target : targets.entrySet()) {
            long next = position.applyAsLong(target.getKey());
            if (next < target.getValue()) {
                behind = "%s@%d is next and it ends at %d".formatted(target.getKey(), next, target.getValue());
                return false;
            }
        }
        return true;
    }

    /// Goes on to the next stage, which has ends of its own.
    void next(Stage following, Map<TopicPartition, Long> ends) {
        stage = following;
        targets.clear();
        targets.putAll(ends);
    }
}
