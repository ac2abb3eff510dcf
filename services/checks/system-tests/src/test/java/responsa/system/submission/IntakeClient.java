package responsa.system.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;

/// Submits to an intake as users do. Threads: the test's.
///
/// @param intake its base address
public record IntakeClient(URI intake) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    /// Publishes the spec and the recipe, then sends the prompts.
    ///
    /// @return how many lines intake took, readable or not
    public long submit(Example example) throws IOException {
        publish(example);
        return submit(example.prompts());
    }

    /// Publishes the spec and the recipe.
    public void publish(Example example) {
        posted("/v1/specs", "text/markdown", example.spec(), OK);
        posted("/v1/recipes", "application/yaml", example.recipe(), OK);
    }

    /// Sends prompts; waits for versions that were published and are not current yet.
    ///
    /// @param prompts one JSON object on each line
    /// @return how many lines intake took, readable or not
    public long submit(String prompts) throws IOException {
        JsonNode taken = new JsonMapper().readTree(posted("/v1/prompts", "application/x-ndjson", prompts, ACCEPTED));
        return taken.required("accepted").asLong() + taken.required("rejected").asLong();
    }

    private String posted(String path, String type, String body, int wanted) {
        return Awaitility.await(path)
                .atMost(PATIENCE)
                .until(() -> post(path, type, body), answer -> isThat(answer, wanted))
                .body();
    }

    /// What intake refuses for good would only be refused again.
    private static boolean isThat(HttpResponse<String> answer, int wanted) {
        return switch (answer.statusCode()) {
            case 404, 429, 503 -> false;
            default -> {
                if (answer.statusCode() != wanted) {
                    throw new IllegalStateException(
                            "%s: status %d, %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
                }
                yield true;
            }
        };
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(intake.resolve(path))
                .header("Content-Type", type)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
