package responsa.scripted.wire;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.scripted.play.Answer;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.script.Manner;

/// Writes answers as the chat protocol has them.
public final class Wire {
    /// The model that every answer says it is from, whatever was asked for.
    public static final String MODEL = "responsa-scripted";
    /// The media type of a plain answer.
    public static final String JSON = "application/json";
    /// The media type of a streamed answer.
    public static final String EVENTS = "text/event-stream";

    /// No clock: the same request gets the same bytes. 2026-01-01.
    private static final long CREATED = 1_767_225_600L;

    private static final JsonStringEncoder QUOTING = JsonStringEncoder.getInstance();
    private static final String DONE = "data: [DONE]\n\n";

    private Wire() {}

    /// An answer as one JSON document.
    public static byte[] plain(Answer answer, ChatRequest request, Manner manner, Usage usage) {
        Said said = Said.of(answer, manner.dialect());
        StringBuilder json = new StringBuilder(answer.length() + 512)
                .append(head(request, "chat.completion"))
                .append("\"message\":{\"role\":\"assistant\",");
        if (!said.reasoning().isEmpty()) {
            field(json, said.field(), said.reasoning());
            json.append(',');
        }
        field(json, "content", said.content());
        json.append("},\"finish_reason\":\"").append(answer.finish().id()).append("\"}]");
        if (manner.usage()) {
            json.append(",\"usage\":").append(usage.json());
        }
        return bytes(json.append('}'));
    }

    /// An answer as server-sent events: the pieces of CoT and text, then one closing event with finish reason, usage
    /// and
    /// end mark, where `usage` is an event of its own before the mark.
    ///
    /// @param events how many pieces; more than there are characters are not made
    public static List<byte[]> streamed(Answer answer, ChatRequest request, Manner manner, Usage usage, int events) {
        Said said = Said.of(answer, manner.dialect());
        String head = "data: " + head(request, "chat.completion.chunk") + "\"delta\":{";
        List<byte[]> written = new ArrayList<>();
        for (Piece piece : Piece.cut(said, events)) {
            StringBuilder json = new StringBuilder(head.length() + piece.text().length() + 64).append(head);
            if (written.isEmpty()) {
                json.append("\"role\":\"assistant\",");
            }
            field(json, piece.field(), piece.text());
            written.add(bytes(json.append("},\"finish_reason\":null}]}\n\n")));
        }
        written.add(closing(head, answer, request, usageOf(request, manner, usage)));
        return written;
    }

    private static Optional<Usage> usageOf(ChatRequest request, Manner manner, Usage usage) {
        return manner.usage() && request.delivery().usage() ? Optional.of(usage) : Optional.empty();
    }

    private static byte[] closing(String head, Answer answer, ChatRequest request, Optional<Usage> usage) {
        StringBuilder end = new StringBuilder(1024)
                .append(head)
                .append("},\"finish_reason\":\"")
                .append(answer.finish().id())
                .append("\"}]}\n\n");
        usage.ifPresent(counts -> end.append("data: ")
                .append(common(request, "chat.completion.chunk"))
                .append("\"choices\":[],\"usage\":")
                .append(counts.json())
                .append("}\n\n"));
        return bytes(end.append(DONE));
    }

    private static String head(ChatRequest request, String object) {
        return common(request, object) + "\"choices\":[{\"index\":0,";
    }

    private static String common(ChatRequest request, String object) {
        return "{\"id\":\"scripted-" + request.fingerprint() + "\",\"object\":\"" + object + "\",\"created\":" + CREATED
                + ",\"model\":\"" + MODEL + "\",\"system_fingerprint\":\"" + MODEL + "\",";
    }

    private static void field(StringBuilder json, String name, String text) {
        json.append('"').append(name).append("\":\"");
        QUOTING.quoteAsString(text, json);
        json.append('"');
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
