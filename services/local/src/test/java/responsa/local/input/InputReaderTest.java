package responsa.local.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputReaderTest {
    private static final String PROMPT = "{\"prompt\": \"%s\"}\n";

    @TempDir
    private Path folder;

    private Path spec;
    private Path prompts;

    @BeforeEach
    void writeInputs() throws IOException {
        spec = write("my spec.md", "# Rules\n\n## Be kind {#kind}\n\nBe kind to people.\n");
        prompts = write(
                "prompts.jsonl",
                PROMPT.formatted("one") + "\n" + PROMPT.formatted("two") + "no json\n" + PROMPT.formatted("three"));
    }

    @Test
    void shouldTakeTheBundledExampleAndTheStandInWhereNothingIsNamed() {
        RunInputs inputs = InputReader.read(new RunRequest(null, List.of(), null, ModelOptions.NONE, null), Map.of());

        assertThat(inputs.spec().id()).isEqualTo("example");
        assertThat(inputs.files()).extracting(PromptFile::shownAs).containsExactly("example/prompts.jsonl");
        assertThat(inputs.standIn()).isTrue();
        assertThat(inputs.warnings()).isEmpty();
    }

    @Test
    void shouldCallASpecAfterItsFile() {
        assertThat(limited(null).spec().id()).isEqualTo("my-spec");
    }

    @Test
    void shouldTakeAllLinesWithoutALimit() {
        PromptFile file = limited(null).files().getFirst();

        assertThat(file.lines()).isEqualTo(4);
        assertThat(file.lastLine()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldCountPromptsAgainstTheLimitAndNotLines() {
        PromptFile file = limited(3L).files().getFirst();

        assertThat(file.limit()).isEqualTo(3);
        assertThat(file.lastLine()).isEqualTo(5);
    }

    @Test
    void shouldCarryTheLimitOnToTheNextFile() throws IOException {
        Path more = write("more.jsonl", PROMPT.formatted("four") + PROMPT.formatted("five"));
        Path most = write("most.jsonl", PROMPT.formatted("six"));

        RunInputs inputs = read(List.of(prompts, more, most), 4L);

        assertThat(inputs.files()).extracting(PromptFile::limit).containsExactly(4L, 1L, 0L);
        assertThat(inputs.scope().lastLines().values()).containsExactlyInAnyOrder(Long.MAX_VALUE, 1L, 0L);
    }

    @Test
    void shouldGiveTheModelsOfAStandInOtherNamesThanTheRecipe() throws IOException {
        Path recipe = write("recipe.yaml", "drafting: {model: qwen3}\njudging: {panel: [gpt-oss]}\n");

        RunInputs inputs =
                InputReader.read(new RunRequest(spec, List.of(prompts), recipe, ModelOptions.NONE, null), Map.of());

        assertThat(inputs.recipe().drafting().model()).isEqualTo("scripted-qwen3");
        assertThat(inputs.recipe().judging().panel()).containsExactly("scripted-gpt-oss");
        assertThat(inputs.recipe().judging().allowSelfJudging())
                .as("the stand-in plays both under one reported name")
                .isTrue();
    }

    @Test
    void shouldNotAllowAModelToJudgeItselfWhereTwoAreNamed() {
        RunInputs two = asking(new ModelOptions("http://a/v1", "qwen3", null, "gpt-oss", null));

        assertThat(two.recipe().judging().allowSelfJudging()).isFalse();
    }

    @Test
    void shouldWarnWhenAModelJudgesItself() {
        ModelOptions one = new ModelOptions("http://localhost:8000/v1", "qwen3", null, null, null);

        RunInputs inputs = asking(one);

        assertThat(inputs.recipe().judging().allowSelfJudging()).isTrue();
        assertThat(inputs.warnings())
                .contains("qwen3 judges what it drafted itself; its scores are too kind. --judge-model names another.");
    }

    @Test
    void shouldAskTheJudgeAtTheModelsEndpointUnlessItHasItsOwn() {
        RunInputs shared = asking(new ModelOptions("http://a/v1/", "qwen3", null, "gpt-oss", null));
        RunInputs own = asking(new ModelOptions("http://a/v1", "qwen3", "http://b/v1", "gpt-oss", null));

        assertThat(endpoints(shared)).containsExactly("qwen3 http://a/v1", "gpt-oss http://a/v1");
        assertThat(endpoints(own)).containsExactly("qwen3 http://a/v1", "gpt-oss http://b/v1");
        assertThat(own.recipe().classification().model()).isEqualTo("gpt-oss");
    }

    @Test
    void shouldRefuseARecipeThatNamesAModelNobodyServes() throws IOException {
        Path recipe = write("recipe.yaml", "drafting: {model: qwen4}\n");
        ModelOptions models = new ModelOptions("http://a/v1", "qwen3", null, "gpt-oss", null);

        assertRefused(
                new RunRequest(spec, List.of(prompts), recipe, models, null),
                "drafting.model of the recipe is \"qwen4\", which no endpoint of this run serves; --model and"
                        + " --judge-model are qwen3 and gpt-oss.");
    }

    @Test
    void shouldRefuseARecipeThatShowsWhatTheSpecDoesNotHave() throws IOException {
        Path recipe = write("recipe.yaml", "excerpt: {style_in_full: [manners]}\n");

        assertRefused(
                new RunRequest(spec, List.of(prompts), recipe, ModelOptions.NONE, null),
                recipe
                        + ": excerpt.style_in_full names \"manners\", which is no policy of the spec and no section above"
                        + " one; responsa spec FILE shows their ids.");
    }

    @Test
    void shouldRefuseABudgetThatHoldsNoTitles() throws IOException {
        Path recipe = write("recipe.yaml", "excerpt: {max_tokens: 5}\n");

        assertThatThrownBy(() -> InputReader.read(
                        new RunRequest(spec, List.of(prompts), recipe, ModelOptions.NONE, null), Map.of()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageMatching(".*recipe\\.yaml: excerpt\\.max_tokens is 5, but the titles of the spec's policies"
                        + " alone have about \\d+ tokens; allow more\\.");
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        Path none = folder.resolve("none.jsonl");

        assertRefused(request(List.of(none), null), none + ": there is no such file.");
    }

    @Test
    void shouldSayThatAFolderIsNoFile() {
        assertRefused(request(List.of(folder), null), folder + ": the file cannot be read (it is a folder).");
    }

    @Test
    void shouldRefuseAFileWithoutALine() throws IOException {
        Path empty = write("empty.jsonl", "\n \n");

        assertRefused(
                request(List.of(empty), null),
                empty + ": the file holds no line; each line is a prompt as JSON: {\"prompt\": \"…\"}");
    }

    @Test
    void shouldRefuseTheSameContentTwice() throws IOException {
        Path copy = write("copy.jsonl", Files.readString(prompts));

        assertRefused(
                request(List.of(prompts, copy), null),
                "%s: it has the same content as %s; name it once.".formatted(copy, prompts));
    }

    @Test
    void shouldSayWhereASpecIsNotUtf8() throws IOException {
        Files.write(spec, "# Ä\n".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(request(List.of(prompts), null), spec + ":1: byte 0xc4 is not UTF-8; save the file as UTF-8.");
    }

    @Test
    void shouldHandOnWhatIsWrongWithARecipe() throws IOException {
        Path recipe = write("recipe.yaml", "draftin: {samples: 2}\n");

        assertThatThrownBy(() -> InputReader.read(
                        new RunRequest(spec, List.of(prompts), recipe, ModelOptions.NONE, null), Map.of()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(recipe + ": ")
                .hasMessageContaining("did you mean drafting?");
    }

    @Test
    void shouldRefuseAKeyThatIsNotSet() {
        ModelOptions models = new ModelOptions("http://a/v1", "qwen3", null, null, "SOME_KEY");

        assertRefused(
                new RunRequest(spec, List.of(prompts), null, models, null),
                "--api-key-env is SOME_KEY, but no such variable is set; export it first.");
    }

    @Test
    void shouldRefuseAnAddressThatIsNoneOrHoldsAPassword() {
        String message =
                "%s is no address of an endpoint; it must be like http://localhost:8000/v1, with no user and password.";

        assertRefused(models("localhost:8000"), message.formatted("--model-url"));
        assertRefused(models("http://me:secret@host/v1"), message.formatted("--model-url"));
    }

    private RunRequest models(String url) {
        return new RunRequest(spec, List.of(prompts), null, new ModelOptions(url, "qwen3", null, null, null), null);
    }

    private RunInputs limited(@Nullable Long limit) {
        return read(List.of(prompts), limit);
    }

    private RunInputs read(List<Path> files, @Nullable Long limit) {
        return InputReader.read(request(files, limit), Map.of());
    }

    private RunInputs asking(ModelOptions models) {
        return InputReader.read(new RunRequest(spec, List.of(prompts), null, models, null), Map.of());
    }

    private RunRequest request(List<Path> files, @Nullable Long limit) {
        return new RunRequest(spec, files, null, ModelOptions.NONE, limit);
    }

    private static List<String> endpoints(RunInputs inputs) {
        return ((ModelPlan.Endpoints) inputs.models())
                .all().stream()
                        .map(endpoint -> endpoint.model() + " " + endpoint.url())
                        .toList();
    }

    private static void assertRefused(RunRequest request, String message) {
        assertThatThrownBy(() -> InputReader.read(request, Map.of()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(message);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
