package responsa.local.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What makes two commands the same run.
class RunInputsTest {
    @TempDir
    private Path folder;

    private Path spec;
    private Path prompts;
    private RunId run;

    @BeforeEach
    void writeInputs() throws IOException {
        spec = write("spec.md", "## Be kind {#kind}\n\nBe kind.\n");
        prompts = write("prompts.jsonl", "{\"prompt\": \"one\"}\n{\"prompt\": \"two\"}\n");
        run = id(null, ModelOptions.NONE, null);
    }

    @Test
    void shouldBeTheSameRunWhenNothingChanged() {
        assertThat(id(null, ModelOptions.NONE, null)).isEqualTo(run);
        assertThat(run.text()).matches("[0-9a-f]{12}");
    }

    @Test
    void shouldBeTheSameRunWhenTheFileHasAnotherName() throws IOException {
        prompts = Files.move(prompts, folder.resolve("renamed.jsonl"));

        assertThat(id(null, ModelOptions.NONE, null)).isEqualTo(run);
    }

    @Test
    void shouldBeTheSameRunWhenAnEndpointMoved() {
        assertThat(id(null, at("http://a/v1", "qwen3"), null)).isEqualTo(id(null, at("http://b/v1", "qwen3"), null));
    }

    @Test
    void shouldBeAnotherRunWithAnotherSpec() throws IOException {
        write("spec.md", "## Be kind {#kind}\n\nBe kinder.\n");

        assertThat(id(null, ModelOptions.NONE, null)).isNotEqualTo(run);
    }

    @Test
    void shouldBeAnotherRunWithWhatIsHeldOut() throws IOException {
        Path one = write("one.jsonl", "{\"prompt\": \"one\"}\n");
        Path two = write("two.jsonl", "{\"prompt\": \"two\"}\n");

        assertThat(holdingOut(one)).isNotEqualTo(run).isNotEqualTo(holdingOut(one, two));
        assertThat(holdingOut(one, two)).as("their order does not count").isEqualTo(holdingOut(two, one));
    }

    @Test
    void shouldSayWhichHeldOutFileCannotBeUsed() throws IOException {
        Path wrong = write("wrong.jsonl", "\nWho was Cicero?\n");
        Path again = Files.copy(prompts, folder.resolve("again.jsonl"));

        assertThatThrownBy(() -> holdingOut(wrong))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(wrong + ":2: the line is no JSON; write one object a line: {\"prompt\": \"…\"}.");
        assertThatThrownBy(() -> holdingOut(prompts, again))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageEndingWith("name it once.");
    }

    private RunId holdingOut(Path... files) {
        RunRequest request = new RunRequest(spec, List.of(prompts), null, List.of(files), ModelOptions.NONE, null);
        return InputReader.read(request, Map.of()).id();
    }

    @Test
    void shouldBeAnotherRunWithOtherPrompts() throws IOException {
        write("prompts.jsonl", "{\"prompt\": \"one\"}\n{\"prompt\": \"three\"}\n");

        assertThat(id(null, ModelOptions.NONE, null)).isNotEqualTo(run);
    }

    @Test
    void shouldBeAnotherRunWithAnotherRecipe() throws IOException {
        Path recipe = write("recipe.yaml", "drafting: {samples: 2}\n");

        assertThat(id(recipe, ModelOptions.NONE, null)).isNotEqualTo(run);
    }

    @Test
    void shouldBeAnotherRunWithAnotherModelOrWithTheStandInOfItsName() throws IOException {
        RunId real = id(null, at("http://a/v1", "qwen3"), null);
        Path recipe = write("recipe.yaml", "drafting: {model: qwen3}\njudging: {panel: [qwen3]}\n");

        assertThat(real).isNotEqualTo(run);
        assertThat(id(null, at("http://a/v1", "qwen4"), null)).isNotEqualTo(real);
        assertThat(id(recipe, ModelOptions.NONE, null)).isNotEqualTo(real);
    }

    @Test
    void shouldBeAnotherRunWithALimit() {
        assertThat(id(null, ModelOptions.NONE, 1L)).isNotEqualTo(run);
    }

    private static ModelOptions at(String url, String model) {
        return new ModelOptions(url, model, null, null, null);
    }

    private RunId id(@Nullable Path recipe, ModelOptions models, @Nullable Long limit) {
        return InputReader.read(new RunRequest(spec, List.of(prompts), recipe, models, limit), Map.of())
                .id();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
