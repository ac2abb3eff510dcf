package responsa.model.answer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;

/// Server-sent events, read as they come: bytes in, the data of whole events out (WHATWG HTML §9.2.6).
///
/// Lines are cut as bytes and decoded whole, so a chunk may end anywhere, within a character too.
final class EventStream {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String DATA = "data";
    private static final Set<String> FIELDS = Set.of(DATA, "event", "id", "retry");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private boolean hasData;
    private boolean afterCarriageReturn;
    private boolean pastFirstLine;
    private boolean hasStrangeLine;

    /// Reads on, and hands over the data of every event that is whole now.
    void feed(byte[] bytes, Consumer<String> events) {
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte next = bytes[at];
            if (next == '\n' || next == '\r') {
                line.write(bytes, from, at - from);
                from = at + 1;
                endLine(next, events);
            } else {
                afterCarriageReturn = false;
            }
        }
        line.write(bytes, from, bytes.length - from);
    }

    /// Hands over the last event, where the stream ended without the blank line that should follow it. Browsers
    /// drop such an event; some servers end so after `[DONE]`. A field's name that was cut in its middle is not
    /// strange.
    void end(Consumer<String> events) {
        String last = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (FIELDS.stream().noneMatch(field -> field.startsWith(last))) {
            read(last);
        }
        dispatch(events);
    }

    /// Bytes and characters that wait for the end of their event.
    int held() {
        return line.size() + data.length();
    }

    /// Whether there was a line that no server-sent event has.
    boolean hasStrangeLine() {
        return hasStrangeLine;
    }

    /// CRLF is one line end, also where a chunk ends between its halves.
    private void endLine(byte end, Consumer<String> events) {
        boolean secondHalfOfLineEnd = end == '\n' && afterCarriageReturn;
        afterCarriageReturn = end == '\r';
        if (secondHalfOfLineEnd) {
            return;
        }
        if (line.size() == 0) {
            dispatch(events);
        } else {
            read(line.toString(StandardCharsets.UTF_8));
            line.reset();
        }
        pastFirstLine = true;
    }

    private void dispatch(Consumer<String> events) {
        if (hasData) {
            events.accept(data.toString());
            data.setLength(0);
            hasData = false;
        }
    }

    /// One line: of the fields only `data` says anything to us; one blank after the colon is not part of it.
    private void read(String raw) {
        String text = !pastFirstLine && !raw.isEmpty() && raw.charAt(0) == BYTE_ORDER_MARK ? raw.substring(1) : raw;
        int colon = text.indexOf(':');
        String field = colon < 0 ? text : text.substring(0, colon);
        if (field.equals(DATA)) {
            add(colon < 0 ? "" : text.substring(colon + 1));
        } else if (!field.isEmpty() && !FIELDS.contains(field)) {
            hasStrangeLine = true;
        }
    }

    private void add(String value) {
        if (hasData) {
            data.append('\n');
        }
        data.append(value, value.startsWith(" ") ? 1 : 0, value.length());
        hasData = true;
    }
}
