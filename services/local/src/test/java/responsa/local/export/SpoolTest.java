package responsa.local.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    Path folder;

    @Test
    void shouldGiveRecordsBackInAnyOrderAndLeaveNoFile() throws IOException {
        Path file = folder.resolve("spool");
        try (Spool spool = Spool.at(file)) {
            Spool.Place first = spool.append(new byte[] {1, 2, 3});
            Spool.Place empty = spool.append(new byte[0]);
            Spool.Place last = spool.append(new byte[] {4});

            for (Spool.Place place : List.of(last, first, empty)) {
                assertThat(spool.read(place)).hasSize(place.length());
            }
            assertThat(spool.read(last)).containsExactly(4);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void shouldMakeFilesOfTheBeginningsThatAreMarked() throws IOException {
        OutFile file = new OutFile(folder, "a/train.jsonl");
        for (String line : List.of("one\n", "two\n", "three\n")) {
            file.append(line.getBytes());
            if (file.rows() == 2) {
                file.mark();
            }
        }
        file.close();

        assertThat(file.closed()).returns(3L, whole -> whole.rows()).returns(14L, whole -> whole.bytes());
        assertThat(file.beginnings("ladder/a")).singleElement().satisfies(beginning -> {
            assertThat(beginning.path()).isEqualTo("ladder/a/2.jsonl");
            assertThat(beginning.rows()).isEqualTo(2);
        });
        assertThat(folder.resolve("ladder/a/2.jsonl")).hasContent("one\ntwo\n");
    }
}
