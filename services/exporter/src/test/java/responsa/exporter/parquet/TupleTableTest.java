package responsa.exporter.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TupleTableTest {
    @TempDir
    Path folder;

    @Test
    void shouldKeepNothingOpenOfWhatItCannotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("no.parquet"), "no Parquet");
        refuse(file);
        long before = threads();

        for (int time = 0; time < 20; time++) {
            refuse(file);
        }

        assertThat(threads()).isLessThan(before + 10);
    }

    private static void refuse(Path file) {
        assertThatThrownBy(() -> TupleTable.open(List.of(file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read as tuples");
    }

    /// Every open database has one or more.
    private static long threads() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.count();
        }
    }
}
