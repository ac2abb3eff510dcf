package responsa.local.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A console that remembers what it was told.
public final class RecordedConsole {
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final Console console;

    /// @param terminal whether a person seems to watch
    public RecordedConsole(boolean terminal) {
        console = new Console(stream(results), stream(messages), terminal);
    }

    /// The console to hand on.
    public Console console() {
        return console;
    }

    /// Lines that were printed as results.
    public List<String> results() {
        return results.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /// Lines that were said.
    public List<String> messages() {
        return messages.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /// All that was said, with what moves the cursor.
    public String messageText() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
