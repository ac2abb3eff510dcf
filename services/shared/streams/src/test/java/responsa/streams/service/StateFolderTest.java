package responsa.streams.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    private Path folder;

    @Test
    void shouldTakeOneThatAnotherStageHasMade() {
        Path shared = folder.resolve("data/state");

        StateFolder.make(shared);
        StateFolder.make(shared);

        assertThat(shared).isDirectory();
    }

    @Test
    void shouldNameTheFolderThatCannotBeMade() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("state"));

        assertThatThrownBy(() -> StateFolder.make(inTheWay))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining(inTheWay.toString());
    }
}
