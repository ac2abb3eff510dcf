package responsa.screener.heldout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aPrompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.screener.domain.heldout.Match;
import responsa.screener.domain.likeness.Turns;

class HeldOutFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"prompt": "Who was Cicero?"} | tests.jsonl:1
            {"prompt": [{"type": "text", "text": "Who was "}, {"type": "text", "text": "Cicero?"}]} | tests.jsonl:1
            {"id": 7, "messages": [{"role": "user", "content": "Who was Cicero?"}]} | tests.jsonl 7
            {"metadata": {"id": "c"}, "messages": [{"role": "system", "content": "Be brief"}, {"role": "user", "content": "Who was Cicero?"}]} | tests.jsonl c
            """)
    void shouldReadThePromptFormats(String line, String name) throws IOException {
        HeldOutFiles files = HeldOutFiles.of(List.of(written(line)));

        assertThat(files.index(8).find(asking("who was cicero"), 0.5)).contains(new Match(name, 1));
    }

    @Test
    void shouldBuildAnIndexForEveryLengthOnce() throws IOException {
        HeldOutFiles files = HeldOutFiles.of(List.of(written("\uFEFF{\"prompt\": \"one two three four five\"}\n\n")));

        assertThat(files.isEmpty()).isFalse();
        assertThat(files.index(3)).isSameAs(files.index(3)).isNotSameAs(files.index(4));
        assertThat(files.index(3).find(asking("zero one two three four five six"), 1))
                .isPresent();
        assertThat(files.index(8).find(asking("zero one two three four five six"), 1))
                .isEmpty();
        assertThat(HeldOutFiles.of(List.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Who was Cicero? | :1: the line is no JSON; write one object a line: {"prompt": "…"}.
            {"text": "Who was Cicero?"} | :1: the line holds no text of a prompt; write {"prompt": "…"} or {"messages": [{"role": "user", "content": "…"}]}.
            {"messages": []} | :1: the line holds no text of a prompt; write {"prompt": "…"} or {"messages": [{"role": "user", "content": "…"}]}.
            ~~ | : the file holds no line; each line is a prompt as JSON: {"prompt": "…"}.
            """)
    void shouldSayWhatCannotBeRead(String line, String message) throws IOException {
        Path file = written(line);

        assertThatThrownBy(() -> HeldOutFiles.of(List.of(file)))
                .isInstanceOf(UnusableHeldOutException.class)
                .hasMessage(file + message);
    }

    @Test
    void shouldSayWhichFileCannotBeRead() throws IOException {
        Path none = folder.resolve("none.jsonl");
        Path latin =
                Files.write(folder.resolve("latin.jsonl"), "{\"prompt\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        Path endless = written("x".repeat((4 << 20) + 1));

        assertThatThrownBy(() -> HeldOutFiles.of(List.of(none))).hasMessage(none + ": there is no such file.");
        assertThatThrownBy(() -> HeldOutFiles.of(List.of(latin)))
                .hasMessage(latin + ": the file is not UTF-8; save it as UTF-8.");
        assertThatThrownBy(() -> HeldOutFiles.of(List.of(endless)))
                .hasMessage(endless + ":1: the line has more than 4,194,304 characters; shorten it.");
        assertThatThrownBy(() -> HeldOutFiles.of(List.of(folder)))
                .hasMessageStartingWith(folder + ": the file cannot be read");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("tests.jsonl"), text);
    }

    private static Turns asking(String text) {
        return Turns.of(aPrompt().asking(text).build());
    }
}
