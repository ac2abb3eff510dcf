package responsa.benchmarks.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import responsa.scripted.count.Calls;
import responsa.scripted.count.Counts;
import responsa.scripted.script.Script;
import responsa.scripted.script.ScriptJson;
import responsa.topics.json.Json;

/// The scripted model in a process of its own, asked for its counts over HTTP. Threads: any; every call blocks.
public final class ModelProcess implements ModelServer {
    static final String ROLE = "model";

    private static final Pattern ADDRESS = Pattern.compile("(http://\\S+)/v1 ");

    private final JavaProcess process;
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    private ModelProcess(JavaProcess process, String base) {
        this.process = process;
        this.base = base;
    }

    /// Starts one on a free port.
    ///
    /// @param folder where what it says lies
    public static ModelProcess start(Path folder) throws IOException {
        JavaProcess process =
                JavaProcess.start(List.of("-Xmx1g"), folder.resolve("model.txt"), ROLE, List.of("--port", "0"));
        String said = process.line();
        Matcher address = ADDRESS.matcher(said);
        if (!address.find()) {
            process.close();
            throw new IOException("the scripted model names no address: " + said);
        }
        process.drain();
        return new ModelProcess(process, address.group(1));
    }

    @Override
    public List<String> urls() {
        return List.of(base + "/v1");
    }

    @Override
    public Counts counts() throws IOException, InterruptedException {
        return Json.records().treeToValue(ask("GET", "/admin/counts", null), Counts.class);
    }

    @Override
    public List<Calls> calls(int atLeast) throws IOException, InterruptedException {
        return List.of(Json.records().treeToValue(ask("GET", "/admin/calls?at_least=" + atLeast, null), Calls[].class));
    }

    @Override
    public void reset() throws IOException, InterruptedException {
        ask("POST", "/admin/reset", null);
    }

    @Override
    public void script(String model, Script script) throws IOException, InterruptedException {
        ask("PUT", "/admin/scripts/" + model, ScriptJson.of(script));
    }

    /// From now on holds requests whose prompt contains this text.
    public void hold(String text) throws IOException, InterruptedException {
        ask("PUT", "/admin/hold", Json.records().valueToTree(Map.of("text", text)));
    }

    /// Lets what is held go on.
    public void release() throws IOException, InterruptedException {
        ask("DELETE", "/admin/hold", null);
    }

    @Override
    public Duration cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }

    private JsonNode ask(String method, String path, @Nullable JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "the scripted model answers %s %s with %d".formatted(method, path, answer.statusCode()));
        }
        return Json.records().readTree(answer.body());
    }
}
