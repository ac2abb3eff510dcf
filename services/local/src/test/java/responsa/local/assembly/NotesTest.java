package responsa.local.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.input.InputReader;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunInputs;
import responsa.local.input.RunRequest;
import responsa.topics.id.Sha256;

class NotesTest {
    @TempDir
    Path folder;

    @Test
    void shouldNameTheHeldOutFilesThatPromptsWereKeptApartFrom() throws IOException {
        Path heldOut = Files.writeString(
                folder.resolve("exam.jsonl"),
                "{\"id\": \"e-1\", \"messages\": [{\"role\": \"user\", \"content\": \"one two three four five six seven eight\"}]}");

        assertThat(Notes.of(inputs(List.of(heldOut))).lines())
                .contains("Prompts that hold a prompt of these files were kept out: exam.jsonl (SHA-256 %s)."
                        .formatted(Sha256.of(Files.readAllBytes(heldOut)).hex()));
        assertThat(Notes.of(inputs(List.of()))).doesNotContain("kept out").contains("stand-in");
    }

    private static RunInputs inputs(List<Path> heldOut) {
        return InputReader.read(new RunRequest(null, List.of(), null, heldOut, ModelOptions.NONE, null), Map.of());
    }
}
