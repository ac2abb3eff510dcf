package responsa.intake.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import responsa.topics.id.Sha256;

/// Where a submitted line stands: the value of the header `position`.
///
/// @param content of the file, or of the request's body
/// @param line from 1
public record Position(Sha256 content, long line) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{64}):([1-9]\\d{0,17})");

    public Position {
        if (line < 1) {
            throw new IllegalArgumentException("line is %d; lines count from 1".formatted(line));
        }
    }

    /// Reads a header's text back; empty if it is no position.
    public static Optional<Position> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Position(new Sha256(written.group(1)), Long.parseLong(written.group(2))))
                : Optional.empty();
    }

    /// `sha256:line`.
    @Override
    public String toString() {
        return content.hex() + ":" + line;
    }
}
