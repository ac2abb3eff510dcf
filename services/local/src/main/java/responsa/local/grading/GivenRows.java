package responsa.local.grading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import responsa.intake.domain.Line;
import responsa.intake.domain.Lines;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;

/// The rows of a file, found by their prompt. Rows of the same prompt are samples of one case, in the order of the
/// file. CoTs and responses stay on the disk: memory holds a place and an id for each row. Threads: any may read.
public final class GivenRows implements AutoCloseable {
    private static final String PROMPTS = "prompts.jsonl";
    private static final String TEXTS = "texts";

    private final Path folder;
    private final Sha256 content;
    private final Map<PromptId, List<Place>> places;
    private final List<RowReading.Unreadable> unreadable;
    private final FileChannel texts;

    private GivenRows(
            Path folder,
            Sha256 content,
            Map<PromptId, List<Place>> places,
            List<RowReading.Unreadable> unreadable,
            FileChannel texts) {
        this.folder = folder;
        this.content = content;
        this.places = places;
        this.unreadable = unreadable;
        this.texts = texts;
    }

    /// A row, and where its texts are.
    ///
    /// @param offset of its texts in their file
    /// @param cotBytes bytes of the CoT
    /// @param responseBytes bytes of the response, which follow
    public record Place(String id, long line, long offset, int cotBytes, int responseBytes) {}

    /// What a row says.
    public record Texts(String cot, String response) {}

    /// Reads a file of tuples.
    ///
    /// @param content hash of the file's bytes
    /// @param folder where prompts and texts are put apart, anew each time
    /// @throws IOException if the source cannot be read or the folder not be written
    public static GivenRows read(InputStream source, Sha256 content, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<PromptId, List<Place>> places = new HashMap<>();
        List<RowReading.Unreadable> unreadable = new ArrayList<>();
        try (Sorter sorter = new Sorter(folder, places)) {
            Lines lines = new Lines(new BufferedInputStream(source), RowReader.LONGEST_LINE);
            for (Line line = lines.next(); line != null; line = lines.next()) {
                switch (RowReader.read(line)) {
                    case RowReading.Unreadable bad -> unreadable.add(bad);
                    case RowReading.Row row -> sorter.add(row);
                }
            }
        }
        FileChannel texts = FileChannel.open(folder.resolve(TEXTS), StandardOpenOption.READ);
        return new GivenRows(folder, content, places, unreadable, texts);
    }

    /// The file of prompts, each once, as intake takes it.
    public Path prompts() {
        return folder.resolve(PROMPTS);
    }

    /// In the place of the name of a model that drafts: it makes the cases of one file others than those of another.
    public String model() {
        return model(content);
    }

    /// The same, of a file that was not read yet.
    public static String model(Sha256 content) {
        return "given-" + content.shortened();
    }

    /// Hash of the file.
    Sha256 content() {
        return content;
    }

    /// How many rows could be read.
    public long count() {
        return places.values().stream().mapToLong(List::size).sum();
    }

    /// Lines that are no tuples, in their order.
    public List<RowReading.Unreadable> unreadable() {
        return unreadable;
    }

    /// The rows of a prompt, in the order of the file; empty for one that is not here.
    List<Place> of(PromptId prompt) {
        return places.getOrDefault(prompt, List.of());
    }

    /// Reads what a row says.
    ///
    /// @throws UncheckedIOException if it cannot be read any more
    Texts texts(Place place) {
        return new Texts(
                text(place.offset(), place.cotBytes()), text(place.offset() + place.cotBytes(), place.responseBytes()));
    }

    /// Tells every line that is no tuple.
    ///
    /// @param file the file's name, for people
    public void report(String file, Consumer<String> said) {
        unreadable.forEach(bad -> said.accept("%s:%d: %s".formatted(file, bad.line(), bad.problem())));
    }

    @Override
    public void close() {
        try {
            texts.close();
        } catch (IOException nothingIsLost) {
            throw new UncheckedIOException(nothingIsLost);
        }
    }

    private String text(long offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (texts.read(bytes, offset + bytes.position()) < 0) {
                    throw new IOException(folder.resolve(TEXTS) + " ends before its time");
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    /// Puts prompts and texts apart.
    private static final class Sorter implements AutoCloseable {
        private final Map<PromptId, List<Place>> places;
        private final OutputStream prompts;
        private final OutputStream texts;
        private long offset;

        Sorter(Path folder, Map<PromptId, List<Place>> places) throws IOException {
            this.places = places;
            this.prompts = new BufferedOutputStream(Files.newOutputStream(folder.resolve(PROMPTS)));
            this.texts = new BufferedOutputStream(Files.newOutputStream(folder.resolve(TEXTS)));
        }

        void add(RowReading.Row row) throws IOException {
            List<Place> ofPrompt = places.computeIfAbsent(promptId(row), first -> new ArrayList<>());
            if (ofPrompt.isEmpty()) {
                prompts.write(Json.records().writeValueAsBytes(line(row)));
                prompts.write('\n');
            }
            byte[] cot = row.cot().getBytes(StandardCharsets.UTF_8);
            byte[] response = row.response().getBytes(StandardCharsets.UTF_8);
            texts.write(cot);
            texts.write(response);
            ofPrompt.add(new Place(row.id(), row.line(), offset, cot.length, response.length));
            offset += cot.length + response.length;
        }

        /// In the order of its keys: the file's hash is part of the run's name.
        private static Map<String, Object> line(RowReading.Row row) {
            Map<String, Object> line = new TreeMap<>();
            line.put("messages", row.asked().messages());
            line.put("metadata", row.asked().metadata());
            if (row.asked().category() != null) {
                line.put("category", row.asked().category());
            }
            return line;
        }

        private static PromptId promptId(RowReading.Row row) {
            return PromptId.of(row.asked().messages().stream()
                    .flatMap(message -> Stream.of(message.role().text(), message.content()))
                    .toList());
        }

        @Override
        public void close() throws IOException {
            try (prompts;
                    texts) {
                prompts.flush();
            }
        }
    }
}
