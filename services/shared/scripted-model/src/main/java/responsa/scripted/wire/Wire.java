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

    /// Answers as one JSON document.
    public static byte[] plain(List<Answer> answers, ChatRequest request, Manner manner, Usage usage) {
        int length = answers.stream().mapToInt(Answer::length).sum();
        StringBuilder json = new StringBuilder(length + 512)
                .append(common(request, "chat.completion"))
                .append("\"choices\":[");
        for (int index = 0; index < answers.size(); index++) {
            json.append(index == 0 ? "" : ",");
            message(json, answers.get(index), index, manner);
        }
        json.append(']');
        if (manner.usage()) {
            json.append(",\"usage\":").append(usage.json());
        }
        return bytes(json.append('}'));
    }

    private static void message(StringBuilder json, Answer answer, int index, Manner manner) {
        Said said = Said.of(answer, manner.dialect());
        json.append("{\"index\":").append(index).append(",\"message\":{\"role\":\"assistant\",");
        if (!said.reasoning().isEmpty()) {
            field(json, said.field(), said.reasoning());
            json.append(',');
        }
        field(json, "content", said.content());
        json.append("},\"finish_reason\":\"").append(answer.finish().id()).append("\"}");
    }

    /// Answers as server-sent events: the pieces of CoT and text, those of several answers in turn, then one closing
    /// event with finish reasons, usage and end mark, where `usage` is an event of its own before the mark.
    ///
    /// @param events how many pieces of each answer; more than there are characters are not made
    public static List<byte[]> streamed(
            List<Answer> answers, ChatRequest request, Manner manner, Usage usage, int events) {
        List<List<byte[]>> pieces = new ArrayList<>();
        for (int index = 0; index < answers.size(); index++) {
            Said said = Said.of(answers.get(index), manner.dialect());
            pieces.add(pieces(said, chunkHead(request, index), events));
        }
        List<byte[]> written = new ArrayList<>();
        int most = pieces.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < most; turn++) {
            for (List<byte[]> own : pieces) {
                own.stream().skip(turn).limit(1).forEach(written::add);
            }
        }
        written.add(closing(answers, request, usageOf(request, manner, usage)));
        return written;
    }

    private static List<byte[]> pieces(Said said, String head, int events) {
        List<byte[]> written = new ArrayList<>();
        for (Piece piece : Piece.cut(said, events)) {
            StringBuilder json = new StringBuilder(head.length() + piece.text().length() + 64).append(head);
            if (written.isEmpty()) {
                json.append("\"role\":\"assistant\",");
            }
            field(json, piece.field(), piece.text());
            written.add(bytes(json.append("},\"finish_reason\":null}]}\n\n")));
        }
        return written;
    }

    private static Optional<Usage> usageOf(ChatRequest request, Manner manner, Usage usage) {
        return manner.usage() && request.delivery().usage() ? Optional.of(usage) : Optional.empty();
    }

    private static byte[] closing(List<Answer> answers, ChatRequest request, Optional<Usage> usage) {
        StringBuilder end = new StringBuilder(1024);
        for (int index = 0; index < answers.size(); index++) {
            end.append(chunkHead(request, index))
                    .append("},\"finish_reason\":\"")
                    .append(answers.get(index).finish().id())
                    .append("\"}]}\n\n");
        }
        usage.ifPresent(counts -> end.append("data: ")
                .append(common(request, "chat.completion.chunk"))
                .append("\"choices\":[],\"usage\":")
                .append(counts.json())
                .append("}\n\n"));
        return bytes(end.append(DONE));
    }

    private static String chunkHead(ChatRequest request, int index) {
        return "data: " + common(request, "chat.completion.chunk") + "\"choices\":[{\"index\":" + index
                + ",\"delta\":{";
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
