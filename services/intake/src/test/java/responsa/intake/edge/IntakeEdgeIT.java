package responsa.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static responsa.testkit.sample.Samples.aControl;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;

/// Intake as it is delivered: its own process, spoken to over HTTP.
class IntakeEdgeIT {
    @RegisterExtension
    static final TestBroker BROKER = TestBroker.with(
            1, Topics.SPECS, Topics.RECIPES, Topics.CONTROLS, Topics.ALLOCATIONS, Topics.PROMPTS, Topics.REJECTED);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String TOKEN = "it-token";
    private static final String SPEC = "# Rules\n\n## Kindness {#kindness}\nBe kind.\n";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Process process;
    private static int port;

    @BeforeAll
    static void startProcess() throws IOException {
        port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkafka.bootstrap.servers=" + BROKER.bootstrap(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dresponsa.intake.max-lines=5",
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
        builder.environment().put("RESPONSA_INTAKE_TOKEN", TOKEN);
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(get("/q/health/ready").statusCode()).isEqualTo(200));
    }

    @AfterAll
    static void stopProcess() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldTakeSpecRecipeAndPrompts() throws Exception {
        assertThat(post("/v1/specs?id=rules", "text/markdown", SPEC)).returns(200, HttpResponse::statusCode);
        HttpResponse<String> recipe =
                post("/v1/recipes", "application/yaml", "id: kind\nspec: rules\njudging: {allow_self_judging: true}\n");
        HttpResponse<String> bulk = post(
                "/v1/prompts?recipe=kind",
                "application/x-ndjson",
                "{\"prompt\":\"One?\"}\n{\"messages\":[]}\n{\"prompt\":\"Two?\"}\n");

        assertThat(json(recipe).path("problems")).isEmpty();
        assertThat(bulk.statusCode()).isEqualTo(202);
        assertThat(json(bulk).path("accepted").intValue()).isEqualTo(2);
        assertThat(json(bulk).at("/lines/1/problem").textValue()).startsWith("messages is empty;");
        assertThat(BROKER.records().values(Topics.PROMPTS))
                .extracting(prompt -> prompt.id().toString())
                .contains(json(bulk).at("/lines/0/prompt_id").textValue());
        assertThat(BROKER.records().all(Topics.REJECTED)).isNotEmpty();
    }

    @Test
    void shouldTakeOnePrompt() throws Exception {
        post("/v1/specs?id=single", "text/plain", SPEC);
        post("/v1/recipes", "application/json", "{\"id\": \"single\", \"spec\": \"single\"}");

        assertThat(post("/v1/prompts?recipe=single", "application/json", "{\n\"prompt\": \"One?\"\n}"))
                .returns(202, HttpResponse::statusCode);
        HttpResponse<String> refused = post("/v1/prompts?recipe=single", "application/json", "{\"prompt\": 1}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).at("/lines/0/problem").textValue()).startsWith("prompt is a number;");
    }

    @Test
    void shouldRefuseWhatCannotBeUsed() throws Exception {
        assertThat(problem(post("/v1/specs?id=bad", "text/markdown", "Only prose."), 400))
                .startsWith("bad.md: no line is a Markdown heading");
        assertThat(problem(post("/v1/specs?id=a%2Fb", "text/markdown", SPEC), 400))
                .startsWith("the id of a spec");
        assertThat(problem(post("/v1/recipes", "application/yaml", "drafting:\n  sample: 3\n"), 400))
                .startsWith("recipe: ");
        assertThat(problem(post("/v1/prompts?recipe=none", "application/json", "{\"prompt\":\"a\"}"), 404))
                .isEqualTo("the recipe \"none\" is not published; publish it first");
    }

    @Test
    void shouldPublishARecipeBeforeItsSpecAndSaySo() throws Exception {
        assertThat(problem(post("/v1/recipes", "application/yaml", "id: early\nspec: late\n"), 200))
                .isEqualTo("recipe: the spec \"late\" is not published yet; prompts are refused until it is");
    }

    @Test
    void shouldSayThatAPanelOfTheDrafterJudgesNothing() throws Exception {
        post("/v1/specs?id=own", "text/markdown", SPEC);

        assertThat(problem(post("/v1/recipes", "application/yaml", "id: own\nspec: own\n"), 200))
                .startsWith("recipe: judging.panel names default, which also drafts");
    }

    @Test
    void shouldBoundWhatItReads() throws Exception {
        post("/v1/specs?id=bounds", "text/markdown", SPEC);
        post("/v1/recipes", "application/yaml", "id: bounds\nspec: bounds\n");

        assertThat(problem(
                        post("/v1/prompts?recipe=bounds", "application/x-ndjson", "{\"prompt\":\"a\"}\n".repeat(6)),
                        413))
                .startsWith("the body has more than 5 lines;");
        assertThat(problem(post("/v1/prompts?recipe=bounds", "application/x-ndjson", "x".repeat(17 << 20)), 413))
                .startsWith("the body has more than 16,777,216 bytes;");
        assertThat(post("/v1/specs?id=bounds", "text/markdown", "x".repeat(5 << 20)))
                .returns(413, HttpResponse::statusCode);
    }

    @Test
    void shouldTakeNothingForARecipeThatIsPaused() throws Exception {
        post("/v1/specs?id=resting", "text/markdown", SPEC);
        post("/v1/recipes", "application/yaml", "id: resting\nspec: resting\n");
        String prompt = "{\"prompt\":\"a\"}";

        BROKER.records()
                .send(
                        Topics.CONTROLS,
                        "resting",
                        aControl("resting").paused(true).build());
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(problem(post("/v1/prompts?recipe=resting", "application/json", prompt), 409))
                                .startsWith("recipe resting is paused: "));

        BROKER.records().send(Topics.CONTROLS, "resting", aControl("resting").build());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post("/v1/prompts?recipe=resting", "application/json", prompt))
                        .returns(202, HttpResponse::statusCode));
    }

    @Test
    void shouldTurnAwayWhoHasNoToken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/prompts"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"prompt\":\"a\"}"))
                .build();

        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEqualTo(Optional.of("Bearer"));
    }

    @Test
    void shouldShowItsFigures() throws Exception {
        assertThat(get("/q/metrics").body())
                .contains("responsa_records_in_total{service=\"intake\"")
                .contains("responsa_in_flight{service=\"intake\"");
        assertThat(get("/q/health").body()).contains("intake live", "intake ready", "intake started");
    }

    private static String problem(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        return json(response).at("/problems/0").textValue();
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.records().readTree(response.body());
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
