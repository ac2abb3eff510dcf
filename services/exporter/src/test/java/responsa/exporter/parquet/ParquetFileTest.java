package responsa.exporter.parquet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Renderer;
import responsa.exporter.domain.row.Rendering;
import responsa.exporter.domain.row.Taken;
import responsa.testkit.sample.Samples;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Tuple;

class ParquetFileTest {
    @TempDir
    Path folder;

    @Test
    void shouldGiveTheWholeTupleBackToAnotherReader() throws IOException {
        Tuple tuple = aTuple().build();

        assertThat(ReadParquet.rows(written(tuple)).stream().map(ParquetFileTest::tuple))
                .containsExactly(tuple);
    }

    @Test
    void shouldKeepTheOrderOfRowsAndHaveMoreThanOneGroup() throws IOException {
        List<String> asked = new ArrayList<>();
        List<Tuple> tuples = new ArrayList<>();
        for (int i = 0; i < 2_100; i++) {
            asked.add("question " + i);
            tuples.add(tuple(asked.getLast(), "answer"));
        }

        Path file = written(tuples.toArray(Tuple[]::new));

        assertThat(ReadParquet.rows(file))
                .extracting(row -> row.at("/prompt/messages/0/content").asText())
                .isEqualTo(asked);
        assertThat(ReadParquet.metadata(file).rowGroups()).hasSize(2);
    }

    @Test
    void shouldCompressByZstdAndKeepStatistics() throws IOException {
        Path file = written(aTuple().build());

        assertThat(ReadParquet.metadata(file).rowGroups().getFirst().columns())
                .extracting(column -> column.metaData())
                .allSatisfy(column -> assertThat(column.codec()).isEqualTo(CompressionCodec.ZSTD))
                .filteredOn(column -> column.pathInSchema().toString().contains("response"))
                .extracting(ColumnMetaData::statistics)
                .singleElement()
                .satisfies(statistics ->
                        assertThat(requireNonNull(statistics).minValue()).isNotNull());
    }

    @Test
    void shouldWriteTheSameBytesForTheSameRows() throws IOException {
        Tuple[] tuples = {tuple("one", "a"), tuple("two", "b")};
        byte[] first = Files.readAllBytes(written(tuples));

        assertThat(Files.readAllBytes(written(tuples))).isEqualTo(first);
    }

    @Test
    void shouldWriteAFileWithoutRows() throws IOException {
        assertThat(ReadParquet.rows(written())).isEmpty();
    }

    /// A process that is killed removes nothing, and the library is large.
    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldLeaveNoLibraryBehindWhateverEndsTheProcess() throws IOException {
        written(aTuple().build());

        try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
            assertThat(mapped.filter(line -> line.contains("/libduckdb_java")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).endsWith("(deleted)"));
        }
    }

    @Test
    void shouldWriteHalfAPairAsTheReplacementCharacter() throws IOException {
        Path file = written(tuple("half \ud83c of a pair", "NUL \0 and quote ' \" and \u2028"));

        JsonNode row = ReadParquet.rows(file).getFirst();

        assertThat(row.at("/prompt/messages/0/content").asText()).isEqualTo("half \ufffd of a pair");
        assertThat(row.at("/response").asText()).isEqualTo("NUL \0 and quote ' \" and \u2028");
    }

    /// What cannot be written would stop the export for ever.
    @Property(tries = 40)
    void shouldWriteAnyText(@ForAll String question, @ForAll String answer) throws IOException {
        Path somewhere = Files.createTempDirectory("parquet");
        try {
            JsonNode row = ReadParquet.rows(written(somewhere, tuple("q" + question, answer)))
                    .getFirst();

            assertThat(row.at("/response").asText()).isEqualTo(sound(answer));
            assertThat(row.at("/prompt/messages/0/content").asText()).isEqualTo(sound("q" + question));
        } finally {
            Utils.delete(somewhere.toFile());
        }
    }

    @Test
    void shouldWriteARowAsLongAsARecordMayBe() throws IOException {
        String answer = "long ".repeat(3 << 20);

        assertThat(ReadParquet.rows(written(tuple("q", answer)))
                        .getFirst()
                        .at("/response")
                        .asText())
                .isEqualTo(answer);
    }

    @Test
    void shouldNotQuoteARowThatCannotBeRead() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.jsonl"), "{\"id\": secret");

        assertThatThrownBy(() -> ParquetFile.write(rows, folder.resolve("file")))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot be written as Parquet: Invalid Input Error");
    }

    @Test
    void shouldSayWhatTheSystemSays() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.jsonl"), "");

        assertThatThrownBy(() -> ParquetFile.write(rows, folder.resolve("missing/file")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing/file")
                .hasMessageContaining("No such file");
    }

    private Path written(Tuple... tuples) throws IOException {
        return written(folder, tuples);
    }

    private static Path written(Path folder, Tuple... tuples) throws IOException {
        Path rows = folder.resolve("rows.jsonl");
        Files.deleteIfExists(rows);
        Files.createFile(rows);
        StringBuilder text = new StringBuilder();
        for (Tuple tuple : tuples) {
            text.append(row(tuple));
        }
        Files.writeString(rows, text);
        ParquetFile.write(rows, folder.resolve("it's.parquet"));
        return folder.resolve("it's.parquet");
    }

    private static String row(Tuple tuple) {
        byte[] value = Topics.DATASET.values().serializer().serialize("", tuple);
        Taken taken = new Taken(new Place(Topics.DATASET.name(), 0), 0, Samples.THEN, null, value, Map.of());
        Rendering.Rows rows = (Rendering.Rows) Renderer.render(taken);
        return rows.lines().stream()
                .filter(line -> line.kind() == FileKind.DATA)
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static Tuple tuple(String question, String answer) {
        return aTuple().of(aVerdict()
                        .of(aDraft().asking(question).response(answer).build())
                        .build())
                .build();
    }

    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
    }

    /// The record again: where it has maps, the columns have lists of `key` and `value`.
    private static Tuple tuple(JsonNode row) {
        ObjectNode record = row.deepCopy();
        record.put("type", "tuple");
        unlist((ObjectNode) record.get("prompt"), "metadata");
        unlist(record, "scores");
        record.get("passes").forEach(pass -> unlist((ObjectNode) pass, "scores"));
        try {
            return (Tuple) Json.records().treeToValue(record, DatasetRecord.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void unlist(ObjectNode owner, String field) {
        ObjectNode map = Json.records().createObjectNode();
        ((ArrayNode) owner.get(field)).forEach(entry -> map.set(entry.get("key").asText(), entry.get("value")));
        owner.set(field, map);
    }
}
