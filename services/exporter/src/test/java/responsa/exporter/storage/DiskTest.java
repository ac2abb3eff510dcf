package responsa.exporter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.exporter.domain.export.Step;

class DiskTest {
    private static final String OPEN = ".exporter/open/a";

    @TempDir
    Path out;

    @Test
    void shouldHoldWhatWasAppendedWhenItIsSynced() throws IOException {
        carryOut(append("one "), append("two"), new Step.Sync(OPEN));

        assertThat(out.resolve(OPEN)).hasContent("one two");
    }

    @Test
    void shouldHoldWhatWasAppendedWhenItsWritingEnds() throws IOException {
        carryOut(append("one "), append("two"), new Step.End(OPEN));

        assertThat(out.resolve(OPEN)).hasContent("one two");
    }

    @Test
    void shouldWriteAFileAnewAfterItWasSynced() throws IOException {
        carryOut(write("a longer text"), new Step.Sync(OPEN), write("short"), new Step.Sync(OPEN));

        assertThat(out.resolve(OPEN)).hasContent("short");
    }

    @Test
    void shouldPutAFileInThePlaceOfAnother() throws IOException {
        Files.createDirectories(out.resolve("data"));
        Files.writeString(out.resolve("data/b"), "before");

        carryOut(append("after"), new Step.Sync(OPEN), new Step.Move(OPEN, "data/b"), new Step.SyncFolder("data"));

        assertThat(out.resolve("data/b")).hasContent("after");
        assertThat(out.resolve(OPEN)).doesNotExist();
    }

    @Test
    void shouldListOnlyTheExportersFolders() throws IOException {
        carryOut(append("x"));
        for (String file : List.of("data/b", "dead/c", "mine/d", "e")) {
            Files.createDirectories(out.resolve(file).getParent());
            Files.writeString(out.resolve(file), "x");
        }

        assertThat(new Disk(out).files()).containsExactlyInAnyOrder(OPEN, "data/b", "dead/c");
    }

    @Test
    void shouldReadAFileAndMissOne() throws IOException {
        Disk disk = new Disk(out);
        Files.writeString(out.resolve("b"), "text");

        try (InputStream found = disk.read("b").orElseThrow()) {
            assertThat(new String(found.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("text");
        }
        assertThat(disk.read("missing")).isEmpty();
    }

    @Test
    void shouldRemoveAFileThatMayBeGoneAlready() throws IOException {
        Files.writeString(out.resolve("b"), "text");

        carryOut(new Step.Remove("b"), new Step.Remove("b"));

        assertThat(out.resolve("b")).doesNotExist();
    }

    @Test
    void shouldBeginAnewAfterItLetGo() throws IOException {
        Disk disk = new Disk(out);
        disk.carryOut(append("lost"));
        disk.letGo();

        disk.carryOut(append("kept"));
        disk.carryOut(new Step.Sync(OPEN));

        assertThat(out.resolve(OPEN)).hasContent("kept");
    }

    @Test
    void shouldSayWhereAStepFailed() throws IOException {
        Files.writeString(out.resolve("data"), "a file in the place of a folder");

        assertThatThrownBy(() -> new Disk(out).carryOut(new Step.Move(OPEN, "data/b")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(out.resolve("data/b") + ": ");
    }

    private void carryOut(Step... steps) throws IOException {
        Disk disk = new Disk(out);
        for (Step step : steps) {
            disk.carryOut(step);
        }
    }

    private static Step append(String text) {
        return new Step.Append(OPEN, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Step write(String text) {
        return new Step.Write(OPEN, text.getBytes(StandardCharsets.UTF_8));
    }
}
