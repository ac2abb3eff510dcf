package responsa.streams.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;

/// The folder of the stores. The engine would make it, but looks first and makes it then: of two stages that share one
/// and start at once, one takes the folder that has come in between for one that cannot be made.
final class StateFolder {
    private StateFolder() {}

    /// Makes it where it is not there.
    ///
    /// @throws KafkaException if it cannot be made
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new KafkaException("state-dir is %s, which cannot be made: %s".formatted(folder, refused), refused);
        }
    }
}
