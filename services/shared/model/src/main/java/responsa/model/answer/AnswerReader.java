package responsa.model.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import responsa.topics.json.Json;

/// Reads one answer, or the several that one request asked for, chunk by chunk: a stream of events, or a JSON body
/// from an endpoint that does not stream though it was asked to. Which of them it is, its first byte says; content
/// types are not to be relied on.
///
/// Bound: CoT and content are at most as long as given; so is one event, and a body. What a stream repeats in every
/// event (names, ids, a frame of JSON around a word) is dropped at once and does not count.
public final class AnswerReader {
    private static final String DONE = "[DONE]";
    private static final ObjectReader CHUNKS = Json.records().readerFor(Chunk.class);

    private final int longest;
    private final EventStream events = new EventStream();
    private final ReplyBuilder reply;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Shape shape = Shape.UNKNOWN;
    private @Nullable Reading settled;

    /// @param answerBytes of CoT and content together, of one event, or of a body, for each answer that is asked for
    /// @param choices how many answers are asked for; others that come are not read
    public AnswerReader(int answerBytes, int choices) {
        this.longest = Math.clamp((long) answerBytes * choices, answerBytes, Integer.MAX_VALUE);
        this.reply = new ReplyBuilder(choices);
    }

    /// Reads on.
    ///
    /// @return whether more is wanted; otherwise [#end] has its answer already
    public boolean feed(byte[] bytes) {
        if (shape == Shape.UNKNOWN) {
            shape = Shape.of(bytes);
        }
        if (settled == null) {
            take(bytes);
        }
        return settled == null;
    }

    /// Whether the model has begun to answer.
    public boolean isBegun() {
        return reply.isBegun();
    }

    /// UTF-8 bytes of CoT and content so far; none of a body until it is whole.
    public long bytes() {
        return reply.bytes();
    }

    /// Whether the model has ended its answer, or one of several; whatever happens to the connection now, that one is
    /// whole.
    public boolean isComplete() {
        return settled == null && reply.isComplete();
    }

    /// What came of the body; nothing is fed after it.
    public Reading end() {
        if (settled != null) {
            return settled;
        }
        if (shape == Shape.EVENTS) {
            endEvents();
        } else if (shape == Shape.JSON) {
            endBody();
        }
        return settled == null ? finished() : settled;
    }

    private void take(byte[] bytes) {
        switch (shape) {
            case EVENTS -> events.feed(bytes, this::event);
            case JSON -> body.writeBytes(bytes);
            case FOREIGN -> settled = new Reading.Foreign();
            case UNKNOWN -> {}
        }
        boolean overlong = body.size() > longest || events.held() > longest || reply.bytes() > longest;
        if (overlong && settled == null) {
            settled = new Reading.Overlong(longest);
        }
    }

    /// The first event that is no chunk of an answer settles it; what follows is not read.
    private void event(String data) {
        if (settled != null) {
            return;
        }
        if (data.strip().equals(DONE)) {
            reply.done();
            return;
        }
        try {
            add(CHUNKS.readValue(data));
        } catch (JsonProcessingException strange) {
            settled = new Reading.Unreadable();
        }
    }

    private void add(@Nullable Chunk chunk) {
        if (chunk == null) {
            settled = new Reading.Unreadable();
        } else if (chunk.error() != null && !chunk.error().isNull()) {
            settled = new Reading.Errored(chunk.error());
        } else {
            reply.add(chunk);
        }
    }

    /// The last event may have been cut in its middle; then the answer ends before it.
    private void endEvents() {
        events.end(this::event);
        if (settled instanceof Reading.Unreadable) {
            settled = null;
        }
        if (settled == null && !reply.isBegun() && events.hasStrangeLine()) {
            settled = new Reading.Foreign();
        }
    }

    /// A body that is JSON and has no choices is no answer of this API, such as `{"detail":"Not Found"}`.
    private void endBody() {
        try {
            add(CHUNKS.readValue(body.toByteArray()));
            reply.done();
        } catch (IOException strange) { // not Jackson's alone: bytes may be in no encoding at all
            settled = new Reading.Unreadable();
        }
        if (settled == null && !reply.isBegun()) {
            settled = new Reading.Foreign();
        }
    }

    private Reading finished() {
        return reply.isComplete() ? new Reading.Whole(reply.build()) : new Reading.Cut();
    }

    private enum Shape {
        UNKNOWN,
        EVENTS,
        JSON,
        FOREIGN;

        static Shape of(byte[] bytes) {
            for (byte first : bytes) {
                if (!Character.isWhitespace(first)) {
                    return ofFirst(first);
                }
            }
            return UNKNOWN;
        }

        private static Shape ofFirst(byte first) {
            return switch (first) {
                case '{' -> JSON;
                case '<' -> FOREIGN;
                default -> EVENTS;
            };
        }
    }
}
