package responsa.local.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.local.input.UnusableInputException;
import responsa.spec.gold.GoldLabel;
import responsa.spec.gold.GoldRow;
import responsa.spec.gold.GoldSet;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;
import responsa.topics.record.Message;
import responsa.topics.record.Role;
import responsa.topics.record.SpecRef;

class GoldFileTest {
    private static final GoldSet TWO = set(row("Please do.", GoldLabel.GOOD, null), row("No.", GoldLabel.BAD, "harsh"));

    @TempDir
    private Path folder;

    @Test
    void shouldWriteARowAsTheHelpSays() throws IOException {
        Path file = folder.resolve("gold.jsonl");

        GoldFile.write(file, set(row("Ja — “gern”", GoldLabel.GOOD, "kind")));

        assertThat(Files.readString(file)).isEqualTo("""
                {"id":"%s","policy":"guests","messages":[{"role":"user","content":"May I come in?"}],\
                "response":"Ja — “gern”","label":"good","commentary":"kind","spec":{"id":"house","sha256":"%s"}}
                """.formatted(Sha256.of("Ja — “gern”"), Sha256.of("house")));
    }

    @Test
    void shouldReadBackWhatItWrites() throws IOException {
        Path file = folder.resolve("gold.jsonl");

        GoldFile.write(file, TWO);

        assertThat(Files.readAllLines(file).stream().map(GoldFileTest::read)).isEqualTo(TWO.rows());
    }

    @Test
    void shouldReplaceAnEarlierGoldSetAndAnEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("gold.jsonl"));

        GoldFile.write(file, TWO);
        GoldFile.write(file, set(row("Yes.", GoldLabel.GOOD, null)));

        assertThat(Files.readAllLines(file)).hasSize(1);
        assertThat(folder).isDirectoryContaining(file::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "# A spec", "{\"id\": \"a\", \"messages\": []}", "[]", "{\"id\":", "null"})
    void shouldLeaveAnyOtherFileAsItIs(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), content);

        assertThatThrownBy(() -> GoldFile.write(file, TWO))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(file + ": the file is there and holds no gold set; name another file, or remove it.");
        assertThat(file).hasContent(content);
    }

    @Test
    void shouldNotReadALongLineToItsEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), " ".repeat(3 << 20));

        assertThatThrownBy(() -> GoldFile.write(file, TWO)).hasMessageContaining("holds no gold set");
    }

    @Test
    void shouldRefuseAFolder() {
        assertThatThrownBy(() -> GoldFile.write(folder, TWO))
                .hasMessage(folder + ": this is no file to write to; name another, or - for standard output.");
    }

    @Test
    void shouldSayThatTheFolderIsMissing() {
        Path file = folder.resolve("none/gold.jsonl");

        assertThatThrownBy(() -> GoldFile.write(file, TWO))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(file + ": the folder is not there; make it first.");
    }

    @Test
    void shouldCountWhatIsWrittenAndWhatIsNot() {
        assertThat(GoldRows.counts("gold.jsonl", TWO)).isEqualTo("gold.jsonl: 2 answers, 1 good, 1 bad.");
        assertThat(GoldRows.counts("gold.jsonl", new GoldSet(TWO.rows(), 8, 14, 1, 2)))
                .isEqualTo("gold.jsonl: 2 answers, 1 good, 1 bad; 8 with another mark left out; 14 without a mark left"
                        + " out; 1 repeated or without a turn before left out; 2 examples too long to be read.");
    }

    private static GoldSet set(GoldRow... rows) {
        return new GoldSet(List.of(rows), 0, 0, 0, 0);
    }

    private static GoldRow row(String response, GoldLabel label, @Nullable String commentary) {
        return new GoldRow(
                Sha256.of(response),
                "guests",
                List.of(new Message(Role.USER, "May I come in?")),
                response,
                label,
                commentary,
                null,
                new SpecRef("house", Sha256.of("house")));
    }

    private static GoldRow read(String line) {
        try {
            return Json.records().readValue(line, GoldRow.class);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
