package responsa.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.testkit.sample.Samples;
import responsa.topics.id.PromptId;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

/// The prompts that lie beside the project: all 949 are read.
class RealPromptsTest {

    @ParameterizedTest
    @CsvSource({
        "model-spec.jsonl, 266, 264",
        "rbr.jsonl, 351, 0",
        "self-instruct.jsonl, 252, 0",
        "mt-bench.jsonl, 80, 0"
    })
    void shouldReadEveryLine(String file, int count, int labelled) throws IOException {
        List<Submission.Readable> prompts = prompts(file);

        assertThat(prompts).hasSize(count);
        assertThat(prompts.stream().filter(prompt -> prompt.category() != null)).hasSize(labelled);
        assertThat(prompts).allSatisfy(prompt -> assertThat(prompt.metadata()).containsKeys("id", "source", "license"));
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPER, 34", "SYSTEM, 9", "ASSISTANT, 16"})
    void shouldKeepEveryRole(Role role, int count) throws IOException {
        assertThat(prompts("model-spec.jsonl").stream()
                        .flatMap(prompt -> prompt.messages().stream())
                        .map(Message::role)
                        .filter(role::equals))
                .hasSize(count);
    }

    @Test
    void shouldKnowTheOneDuplicateByItsId() throws IOException {
        Set<PromptId> ids = new HashSet<>();
        for (Submission.Readable prompt : prompts("rbr.jsonl")) {
            ids.add(prompt.under(
                            Samples.aSpec().build().ref(),
                            Samples.aRecipe().build().ref())
                    .id());
        }

        assertThat(ids).hasSize(350);
    }

    private static List<Submission.Readable> prompts(String name) throws IOException {
        List<Submission.Readable> prompts = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file(name))) {
            Lines lines = new Lines(bytes, 1 << 20);
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (SubmissionReader.read(line, 1 << 20) instanceof Submission.Readable readable) {
                    prompts.add(readable);
                }
            }
        }
        return prompts;
    }

    private static Path file(String name) {
        String shared = Optional.ofNullable(System.getenv("RESPONSA_SHARED")).orElse("../shared");
        Path file = Path.of(System.getProperty("responsa.root", "."))
                .resolve(shared)
                .resolve("data/prompts")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is absent; RESPONSA_SHARED names the folder");
        return file;
    }
}
