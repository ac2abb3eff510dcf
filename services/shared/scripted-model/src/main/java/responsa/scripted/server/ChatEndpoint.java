package responsa.scripted.server;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.scripted.count.Tally;
import responsa.scripted.play.Performer;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.request.Reading;
import responsa.scripted.request.RequestReader;
import responsa.scripted.request.Task;
import responsa.scripted.script.Script;
import responsa.scripted.script.Scripts;
import responsa.scripted.wire.Wire;

/// Answers `/v1/models` and `/v1/chat/completions` by the scripts, which can be changed while it does.
///
/// Threads: the event loop.
public final class ChatEndpoint {
    private final Tally tally;
    private final Performer performer;
    private final Hold hold;
    private final Exchange.Floor floor;
    private final Map<String, Slots> slots = new HashMap<>();
    private Scripts scripts;

    /// @param seed of all chance
    public ChatEndpoint(Vertx vertx, long seed, Scripts scripts, Tally tally) {
        this.tally = tally;
        this.performer = new Performer(seed);
        this.hold = new Hold(tally);
        this.floor = new Exchange.Floor(vertx, hold, tally);
        this.scripts = scripts;
    }

    /// The scripts as they are now.
    public Scripts scripts() {
        return scripts;
    }

    /// Changes the script of a model name, or of [Scripts#DEFAULT], for requests from now on. Requests that wait or are
    /// served keep theirs; slots are more or fewer at once.
    ///
    /// @throws IllegalArgumentException if too many names have one
    public void script(String model, Script script) {
        scripts = scripts.with(model, script);
        if (slots.containsKey(model)) {
            slots.get(model).resize(script.capacity());
        }
    }

    /// Takes a model name's own script away, and its slots with it; who has one of them keeps it.
    public void unscript(String model) {
        scripts = scripts.without(model);
        if (!model.equals(Scripts.DEFAULT)) {
            slots.remove(model);
        }
    }

    /// Holds requests whose prompt contains a text, until [#release].
    ///
    /// @param only the task of those requests; any without it
    public void hold(String text, @Nullable Task only) {
        hold.begin(text, only);
    }

    /// Lets what is held go on, and holds nothing more.
    ///
    /// @return how many were held
    public int release() {
        return hold.release();
    }

    void models(HttpServerResponse response) {
        List<Map<String, Object>> models = Stream.concat(Stream.of(Wire.MODEL), scripts.own().keySet().stream())
                .distinct()
                .map(ChatEndpoint::described)
                .toList();
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("object", "list");
        list.put("data", models);
        Replies.json(response, 200, list);
    }

    void complete(HttpServerRequest http, Buffer body) {
        switch (RequestReader.read(body.getBytes())) {
            case Reading.Unreadable unreadable -> {
                tally.unreadable();
                Replies.invalid(http.response(), unreadable.field(), unreadable.problem());
            }
            case Reading.Readable(ChatRequest request) -> take(http, request);
        }
    }

    private void take(HttpServerRequest http, ChatRequest request) {
        Script script = scripts.of(request.model());
        int tokens = request.tokens();
        if (tokens > script.capacity().context() && !script.capacity().truncates()) {
            tally.unreadable();
            String message = "the prompt has about %d tokens, the context is %d"
                    .formatted(tokens, script.capacity().context());
            Replies.error(http.response(), 400, "context_length_exceeded", "messages", message);
            return;
        }
        long before = tally.asked(request);
        Slots own = slots.computeIfAbsent(scripts.ownerOf(request.model()), owner -> new Slots(script.capacity()));
        new Exchange(floor, http, request, script, performer.perform(request, script, before), own).begin();
    }

    private static Map<String, Object> described(String model) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", model);
        described.put("object", "model");
        described.put("created", 0);
        described.put("owned_by", Wire.MODEL);
        described.put("stand_in", true);
        return described;
    }
}
