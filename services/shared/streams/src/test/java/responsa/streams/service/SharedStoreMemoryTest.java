package responsa.streams.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rocksdb.Options;

class SharedStoreMemoryTest {
    @Test
    void shouldTakeAQuarterOfWhatTheHeapTakes() {
        assertThat(SharedStoreMemory.bytes(256 << 20)).isEqualTo(64 << 20);
    }

    @Test
    void shouldTakeNoMoreThanIsOfUse() {
        assertThat(SharedStoreMemory.bytes(8L << 30)).isEqualTo(192 << 20);
    }

    @Test
    void shouldTakeAsMuchAsStoresNeed() {
        assertThat(SharedStoreMemory.bytes(64 << 20)).isEqualTo(32 << 20);
    }

    @Test
    void shouldLeaveNoLibraryBehindWhateverEndsTheProcess() throws IOException {
        SharedStoreMemory memory = new SharedStoreMemory();
        try (Options options = new Options()) {
            memory.setConfig("prompts", options, Map.of());
        }

        try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
            assertThat(mapped.filter(line -> line.contains("/librocksdbjni")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).endsWith("(deleted)"));
        }
    }
}
