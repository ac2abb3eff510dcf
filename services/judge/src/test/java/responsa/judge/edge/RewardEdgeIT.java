package responsa.judge.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;

/// The judge as it is delivered: its own process, asked over HTTP, asking an endpoint over HTTP.
class RewardEdgeIT {
    @RegisterExtension
    static final TestBroker BROKER = TestBroker.with(
            1, Topics.DRAFTS, Topics.VERDICTS, Topics.PASSES, Topics.ENDPOINTS, Topics.deadLetters("judge"));

    private static final String TOKEN = "it-token";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Spec SPEC = aSpec().build();
    private static final Recipe RECIPE = aRecipe().id("default").passes(2).build();

    @TempDir
    static Path folder;

    private static HttpServer model;
    private static Process process;
    private static int port;

    @BeforeAll
    static void startProcess() throws IOException {
        publish();
        model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        model.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        model.createContext("/v1/chat/completions", RewardEdgeIT::answer);
        model.start();
        port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkafka.bootstrap.servers=" + BROKER.bootstrap(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dresponsa.judge.reward.enabled=true",
                "-Dresponsa.models.endpoints[0].model=scripted-judge",
                "-Dresponsa.models.endpoints[0].url=http://127.0.0.1:%d/v1"
                        .formatted(model.getAddress().getPort()),
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
        builder.environment().put("RESPONSA_JUDGE_REWARD_TOKEN", TOKEN);
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(get("/q/health/ready").statusCode()).isEqualTo(200));
    }

    @AfterAll
    static void stopProcess() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        model.stop(0);
    }

    @Test
    void shouldScoreWhatOpenRlhfPosts() throws Exception {
        HttpResponse<String> response = post("""
                {"query": ["One? Gladly.", "Two? Badly."], "prompts": ["One? ", "Two? "], "labels": ["", ""]}""");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response)).isEqualTo(Json.records().readTree("""
                {"rewards": [0.9, 0.1], "scores": [1, 0], "extra_logs": {"undecided": [0, 0]}}"""));
    }

    @Test
    void shouldScoreItemsAndSayByWhat() throws Exception {
        HttpResponse<String> response = post("""
                {"items": [{"messages": [{"role": "user", "content": "One?"}], "completion": "Gladly.",
                            "categories": ["privacy"]}]}""");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).at("/items/0/decision").textValue()).isEqualTo("accepted");
        assertThat(json(response).at("/items/0/passes").intValue()).isEqualTo(2);
        assertThat(json(response).at("/spec/sha256").textValue())
                .isEqualTo(SPEC.sha256().hex());
    }

    @Test
    void shouldSayWhatIsWrong() throws Exception {
        assertThat(post("{}").statusCode()).isEqualTo(400);
        assertThat(post("{\"recipe\": \"none\", \"prompts\": [\"a\"], \"completions\": [\"b\"]}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldTurnAwayWhoHasNoToken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/reward"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    /// A judge that likes what is done gladly.
    private static void answer(HttpExchange exchange) throws IOException {
        String asked = Json.records()
                .readTree(exchange.getRequestBody())
                .at("/messages/1/content")
                .textValue();
        int score = asked.contains("Gladly.") ? 9 : 1;
        ObjectNode judgement = Json.records().createObjectNode();
        judgement.put("code", asked.substring(asked.lastIndexOf(' ') + 1));
        ObjectNode scores = judgement.putObject("scores");
        scores.putObject("compliance").put("reason", "So.").put("score", score);
        scores.putObject("helpfulness").put("reason", "So.").put("score", score);
        ObjectNode body = Json.records().createObjectNode().put("model", "m");
        ObjectNode choice = body.putArray("choices").addObject().put("finish_reason", "stop");
        choice.putObject("message").put("content", judgement.toString());
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void publish() {
        BROKER.create(1, Topics.SPECS, Topics.RECIPES);
        BROKER.records().send(Topics.SPECS, SPEC.sha256().hex(), SpecEntry.version(SPEC));
        BROKER.records().send(Topics.SPECS, "current/" + SPEC.id(), SpecEntry.pointer(SPEC.sha256()));
        BROKER.records().send(Topics.RECIPES, RECIPE.ref().sha256().hex(), RecipeEntry.version(RECIPE));
        BROKER.records()
                .send(
                        Topics.RECIPES,
                        "current/" + RECIPE.id(),
                        RecipeEntry.pointer(RECIPE.ref().sha256()));
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.records().readTree(response.body());
    }

    private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/reward"))
                .header("Content-Type", "application/json")
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
