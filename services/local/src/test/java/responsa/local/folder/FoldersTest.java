package responsa.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.input.InputReader;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunId;
import responsa.local.input.RunInputs;
import responsa.local.input.RunRequest;

class FoldersTest {
    private static final RunInputs EXAMPLE =
            InputReader.read(new RunRequest(null, List.of(), null, ModelOptions.NONE, null), Map.of());
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void shouldRefuseASecondProcessAndNameTheFirst() {
        try (RunFolder first = RunFolder.take(folder, EXAMPLE, THEN)) {
            assertThatThrownBy(() -> RunFolder.take(folder, EXAMPLE, THEN))
                    .isInstanceOf(UnusableFolderException.class)
                    .hasMessage("run %s: process %d is at it; wait for its end, or stop it with: kill %d"
                            .formatted(first.card().run(), pid(), pid()));
        }
        RunFolder.take(folder, EXAMPLE, THEN).close();
    }

    @Test
    void shouldRememberFromStartToStartHowLongTheRunRan() {
        try (RunFolder first = RunFolder.take(folder, EXAMPLE, THEN)) {
            first.note(Duration.ofSeconds(5));
            first.note(Duration.ofSeconds(2));
        }
        try (RunFolder again = RunFolder.take(folder, EXAMPLE, THEN.plusSeconds(100))) {
            assertThat(again.card().spent()).isEqualTo(Duration.ofSeconds(7));
            assertThat(again.card().startedAt()).isEqualTo(THEN);
            assertThat(again.card().finishedAt()).isNull();
            again.finish(THEN.plusSeconds(200));
        }
        try (RunFolder last = RunFolder.take(folder, EXAMPLE, THEN.plusSeconds(300))) {
            assertThat(last.card().finishedAt()).isEqualTo(THEN.plusSeconds(200));
        }
    }

    @Test
    void shouldSayInAFileWhatTheRunIs() throws IOException {
        RunFolder.take(folder, EXAMPLE, THEN).close();

        String card = Files.readString(folder.resolve(EXAMPLE.id().text()).resolve("run.json"));

        assertThat(card)
                .contains("\"run\" : \"%s\"".formatted(EXAMPLE.id()))
                .contains("\"spec\" : \"example/spec.md\"")
                .contains("\"stand_in\" : true")
                .contains("\"file\" : \"example/prompts.jsonl\"");
    }

    @Test
    void shouldSayThatADataFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> RunFolder.take(file, EXAMPLE, THEN))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageStartingWith(file.resolve(EXAMPLE.id().text()) + ": the run's folder cannot be used (")
                .hasMessageEndingWith("--data names another.");
    }

    /// That is no bad usage: the run failed on its way, and the same command continues it.
    @Test
    void shouldTellAFolderThatCannotBeWrittenAnyMoreApartFromOneThatCannotBeHad() throws IOException {
        try (RunFolder taken = RunFolder.take(folder, EXAMPLE, THEN)) {
            Path card = folder.resolve(EXAMPLE.id().text()).resolve("run.json");
            fillTheDiskFor(card);

            assertThatThrownBy(() -> taken.note(Duration.ofSeconds(5)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("No space left on device");
        }
    }

    @Test
    void shouldNameTheFileThatAFullDiskDoesNotTake() throws IOException {
        Path file = folder.resolve("summary.json");
        fillTheDiskFor(file);

        assertThatThrownBy(() -> AtomicFile.write(file, new byte[10]))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": No space left on device");
    }

    @Test
    void shouldSayInWordsWhyAnOutputFolderCannotBeHad() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> OutFolder.take(file, new RunId("aaaaaaaaaaaa")))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessage(file + ": the output folder cannot be used (a file is in its place); --out names another.");
    }

    @Test
    void shouldGiveAnOutputToTheRunThatWroteToItFirst() {
        OutFolder.take(folder.resolve("out"), new RunId("aaaaaaaaaaaa")).close();

        OutFolder.take(folder.resolve("out"), new RunId("aaaaaaaaaaaa")).close();
        assertThatThrownBy(() -> OutFolder.take(folder.resolve("out"), new RunId("bbbbbbbbbbbb")))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessage(
                        "%s: holds run aaaaaaaaaaaa, and this is run bbbbbbbbbbbb (another spec, recipe, model, limit or"
                                        .formatted(folder.resolve("out"))
                                + " prompt file); give another --out, or move that folder away.");
    }

    @Test
    void shouldKnowAnOutputByItsManifest() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{\"run\": \"aaaaaaaaaaaa\"}");

        OutFolder.take(folder, new RunId("aaaaaaaaaaaa")).close();
        Files.delete(folder.resolve(".responsa-run"));
        assertThatThrownBy(() -> OutFolder.take(folder, new RunId("bbbbbbbbbbbb")))
                .hasMessageContaining("holds run aaaaaaaaaaaa");
    }

    @Test
    void shouldNotWriteAmongSomebodysFiles() throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "");

        assertThatThrownBy(() -> OutFolder.take(folder, new RunId("aaaaaaaaaaaa")))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessage(folder + ": holds files that are no run's; give an empty or a new folder as --out.");
    }

    /// What is written for the file goes to the device that is always full.
    private static void fillTheDiskFor(Path file) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "this system has no " + full);
        Files.createSymbolicLink(file.resolveSibling("." + file.getFileName() + ".new"), full);
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }
}
