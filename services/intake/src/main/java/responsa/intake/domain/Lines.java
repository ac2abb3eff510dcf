package responsa.intake.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a stream, one after the other, blank ones passed over. Holds one line at most, and no more of it
/// than the longest may have. Threads: one.
public final class Lines {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int CHUNK = 1 << 16;

    private final InputStream source;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private boolean begun;
    private int from;
    private int to;
    private long number;

    /// @param source stays the caller's
    /// @param longest the most bytes that a line may have
    public Lines(InputStream source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /// The next line that is not blank; null at the end.
    ///
    /// @throws IOException if the source cannot be read
    public @Nullable Line next() throws IOException {
        while (from < to || fill()) {
            Line line = read();
            if (!isBlank(line)) {
                return line;
            }
        }
        return null;
    }

    private Line read() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long length = 0;
        int last = 0;
        boolean ended = false;
        while (!ended && (from < to || fill())) {
            int end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            kept.write(chunk, from, Math.min(end - from, longest + 1 - kept.size()));
            length += end - from;
            last = end > from ? chunk[end - 1] : last;
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        number++;
        long real = last == '\r' ? length - 1 : length;
        return new Line(number, Arrays.copyOf(kept.toByteArray(), (int) Math.min(real, longest)), real);
    }

    private boolean fill() throws IOException {
        to = source.readNBytes(chunk, 0, CHUNK);
        boolean marked = !begun && to >= 3 && Arrays.equals(chunk, 0, 3, BYTE_ORDER_MARK, 0, 3);
        from = marked ? BYTE_ORDER_MARK.length : 0;
        begun = true;
        return from < to;
    }

    private static boolean isBlank(Line line) {
        for (byte sign : line.bytes()) {
            if (sign != ' ' && sign != '\t' && sign != '\r') {
                return false;
            }
        }
        return !line.isCut();
    }
}
