package responsa.local.console;

import java.io.PrintStream;
import java.util.List;

/// The two streams of a command, and a picture that stays below all lines while it is shown.
public final class Console {
    private static final String UP = "\u001B[%dA";
    private static final String CLEAR_BELOW = "\r\u001B[J";

    private final PrintStream results;
    private final PrintStream messages;
    private final boolean terminal;
    private List<String> picture = List.of();

    /// @param results what a command is for: tables, reports
    /// @param messages what it says on the way
    /// @param terminal whether a person watches the messages, and lines may be drawn over
    public Console(PrintStream results, PrintStream messages, boolean terminal) {
        this.results = results;
        this.messages = messages;
        this.terminal = terminal;
    }

    /// Whether a person watches.
    public boolean isTerminal() {
        return terminal;
    }

    /// Prints a result.
    public synchronized void print(List<String> lines) {
        erase();
        messages.flush();
        lines.forEach(results::println);
        results.flush();
        draw();
    }

    /// Says something.
    public synchronized void say(String line) {
        erase();
        messages.println(line);
        draw();
    }

    /// Shows a picture in the place of the last one, where a person watches.
    public synchronized void show(List<String> lines) {
        if (terminal) {
            erase();
            picture = List.copyOf(lines);
            draw();
        }
    }

    private void erase() {
        if (!picture.isEmpty()) {
            messages.print(UP.formatted(picture.size()) + CLEAR_BELOW);
        }
    }

    private void draw() {
        picture.forEach(messages::println);
        messages.flush();
    }
}
