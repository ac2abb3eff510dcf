package responsa.exporter.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;

/// Somebody waits until everything that stood in the topics is in files.
///
/// The exporter's own dead letters come last: they may be written while all else is read.
/// Threads: the exporter's, apart from the future.
final class Finish {
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Map<TopicPartition, Long> targets = new HashMap<>();
    private Stage stage = Stage.ASKED;

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

    Map<TopicPartition, Long> targets() {
        return targets;
    }

    /// Goes on to the next stage, which has ends of its own.
    void next(Stage following, Map<TopicPartition, Long> ends) {
        stage = following;
        targets.clear();
        targets.putAll(ends);
    }
}
