package responsa.exporter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
    @TempDir
    Path out;

    @Test
    void shouldBeHeldByOneAtATime() throws IOException {
        OutputLock first = OutputLock.take(out).orElseThrow();
        assertThat(OutputLock.take(out)).isEmpty();

        first.close();

        try (OutputLock second = OutputLock.take(out).orElseThrow()) {
            assertThat(second).isNotNull();
        }
    }
}
