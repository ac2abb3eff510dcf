package responsa.model;

import responsa.model.RawEndpoint.Reaction;

/// Answers as endpoints write them.
final class Dialects {
    private static final String STREAM =
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n";
    static final String END = "0\r\n\r\n";

    private Dialects() {}

    /// A stream with these events, then its end.
    static Reaction stream(String... events) {
        return talk -> {
            talk.send(begun(events));
            talk.send(END);
        };
    }

    /// A stream with these events, which goes on.
    static String begun(String... events) {
        StringBuilder raw = new StringBuilder(STREAM);
        for (String event : events) {
            raw.append(event(event));
        }
        return raw.toString();
    }

    /// One event as one chunk of a stream.
    static String event(String data) {
        return chunk("data: " + data + "\n\n");
    }

    /// A short answer, as vLLM streams it.
    static Reaction answer(String text) {
        return stream(content(text), finish("stop"), usage(12, 3), "[DONE]");
    }

    static String reasoning(String cot) {
        return delta("\"reasoning\":\"%s\"".formatted(cot), "null");
    }

    static String content(String text) {
        return delta("\"content\":\"%s\"".formatted(text), "null");
    }

    static String finish(String reason) {
        return delta("", "\"" + reason + "\"");
    }

    static String usage(int prompt, int completion) {
        return """
                {"model":"served","choices":[],"usage":{"prompt_tokens":%d,"completion_tokens":%d,\
                "prompt_tokens_details":{"cached_tokens":8}}}""".formatted(prompt, completion);
    }

    /// A body that is not streamed, with any status.
    static Reaction body(int status, String contentType, String body, String... fields) {
        StringBuilder head = new StringBuilder("HTTP/1.1 %d Any\r\n".formatted(status));
        head.append("content-type: %s\r\ncontent-length: %d\r\n".formatted(contentType, body.getBytes().length));
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        return talk -> talk.send(head + "\r\n" + body);
    }

    static Reaction json(int status, String body, String... fields) {
        return body(status, "application/json", body, fields);
    }

    private static String delta(String fields, String finishReason) {
        return """
                {"id":"c1","object":"chat.completion.chunk","model":"served",\
                "choices":[{"index":0,"delta":{%s},"finish_reason":%s}]}""".formatted(fields, finishReason);
    }

    private static String chunk(String text) {
        return "%x\r\n%s\r\n".formatted(text.getBytes().length, text);
    }
}
