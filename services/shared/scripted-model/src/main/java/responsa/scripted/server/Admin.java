package responsa.scripted.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import responsa.scripted.count.Tally;
import responsa.scripted.request.Task;
import responsa.scripted.script.Script;
import responsa.scripted.script.ScriptJson;
import responsa.scripted.script.Scripts;

/// The calls below `/admin/`: counts, scripts, and requests that are held.
///
/// Threads: the event loop.
final class Admin {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SCRIPTS = "/admin/scripts/";

    private final ChatEndpoint chat;
    private final Tally tally;

    Admin(ChatEndpoint chat, Tally tally) {
        this.chat = chat;
        this.tally = tally;
    }

    void handle(HttpServerRequest http, Buffer body) {
        try {
            route(http, body);
        } catch (IllegalArgumentException wrong) {
            Replies.invalid(http.response(), "", wrong.getMessage());
        }
    }

    private void route(HttpServerRequest http, Buffer body) {
        HttpServerResponse response = http.response();
        switch (http.method() + " " + http.path()) {
            case "GET /admin/counts" -> Replies.json(response, 200, tally.counts());
            case "GET /admin/calls" -> Replies.json(response, 200, tally.calls(leastOf(http)));
            case "POST /admin/reset" -> {
                tally.reset();
                Replies.json(response, 200, tally.counts());
            }
            case "GET /admin/scripts" -> Replies.json(response, 200, all(chat.scripts()));
            case "PUT /admin/hold" -> hold(response, read(body));
            case "DELETE /admin/hold" -> Replies.json(response, 200, Map.of("released", chat.release()));
            default -> script(http, body);
        }
    }

    private void script(HttpServerRequest http, Buffer body) {
        HttpServerResponse response = http.response();
        String model = http.path().startsWith(SCRIPTS) ? decoded(http) : "";
        HttpMethod method = http.method();
        if (model.isEmpty()) {
            Replies.error(response, 404, "not_found", "", "no such admin call; see the README");
        } else if (method == HttpMethod.GET) {
            Replies.json(response, 200, ScriptJson.of(chat.scripts().of(model)));
        } else if (method == HttpMethod.DELETE) {
            chat.unscript(model);
            Replies.json(response, 200, all(chat.scripts()));
        } else {
            Script base = method == HttpMethod.PUT
                    ? Script.standard()
                    : chat.scripts().of(model);
            chat.script(model, ScriptJson.over(base, read(body)));
            Replies.json(response, 200, ScriptJson.of(chat.scripts().of(model)));
        }
    }

    private void hold(HttpServerResponse response, JsonNode wanted) {
        String text = wanted.path("text").asText();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("hold: which text? {\"text\":\"…\"}, and \"task\" if only one is meant");
        }
        Task only = wanted.has("task") ? task(wanted.path("task").asText()) : null;
        chat.hold(text, only);
        Replies.json(response, 200, Map.of("holding", true));
    }

    private static Task task(String id) {
        return Arrays.stream(Task.values())
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("hold: there is no such task; use "
                        + Arrays.stream(Task.values()).map(Task::id).toList()));
    }

    private static long leastOf(HttpServerRequest http) {
        String least = http.getParam("at_least", "1");
        if (!least.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("at_least is no number");
        }
        return Long.parseLong(least);
    }

    private static String decoded(HttpServerRequest http) {
        return URLDecoder.decode(http.path().substring(SCRIPTS.length()), StandardCharsets.UTF_8);
    }

    private static Map<String, JsonNode> all(Scripts scripts) {
        Map<String, JsonNode> all = new TreeMap<>();
        scripts.own().forEach((model, script) -> all.put(model, ScriptJson.of(script)));
        all.put(Scripts.DEFAULT, ScriptJson.of(scripts.standard()));
        return all;
    }

    private static JsonNode read(Buffer body) {
        try {
            JsonNode read = MAPPER.readTree(body.getBytes());
            return read == null ? MAPPER.missingNode() : read;
        } catch (IOException broken) { // not Jackson's alone: bytes may be in no encoding at all
            throw new IllegalArgumentException(
                    "the body is no JSON: " + broken.getClass().getSimpleName(), broken);
        }
    }
}
