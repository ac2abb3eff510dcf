package responsa.scripted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import responsa.scripted.sample.Asking;

/// Asks a server over HTTP, as a client would.
final class Client implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ScriptedModel model;
    private String key = "";

    Client(ScriptedModel model) {
        this.model = model;
    }

    /// From now on with this key.
    Client bearing(String other) {
        key = other;
        return this;
    }

    HttpResponse<String> ask(Asking asking) throws IOException, InterruptedException {
        return http.send(completion(asking), BodyHandlers.ofString());
    }

    /// The lines of an answer as they come; closing them closes the connection.
    Stream<String> lines(Asking asking) throws IOException, InterruptedException {
        return http.send(completion(asking), BodyHandlers.ofLines()).body();
    }

    CompletableFuture<HttpResponse<String>> begin(Asking asking) {
        return http.sendAsync(completion(asking), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(model.url()).resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return parsed(response.body());
    }

    /// The events of a streamed answer, the end mark left out.
    static List<JsonNode> events(String body) {
        List<JsonNode> events = new ArrayList<>();
        for (String event : body.split("\n\n")) {
            if (event.startsWith("data: ") && !event.equals("data: [DONE]")) {
                events.add(parsed(event.substring("data: ".length())));
            }
        }
        return events;
    }

    /// Those of one of several answers.
    static List<JsonNode> ofChoice(List<JsonNode> events, int index) {
        return events.stream()
                .filter(event -> event.path("choices").path(0).path("index").asInt(-1) == index)
                .toList();
    }

    /// What the deltas of a field say together.
    static String joined(List<JsonNode> events, String field) {
        StringBuilder joined = new StringBuilder();
        events.forEach(event -> joined.append(
                event.path("choices").path(0).path("delta").path(field).asText("")));
        return joined.toString();
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest completion(Asking asking) {
        return HttpRequest.newBuilder(URI.create(model.url() + "/chat/completions"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofByteArray(asking.bytes()))
                .build();
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON: " + text, broken);
        }
    }
}
