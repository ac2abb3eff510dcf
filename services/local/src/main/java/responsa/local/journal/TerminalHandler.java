package responsa.local.journal;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Hands warnings on as single lines, without their traces, which are in the file.
final class TerminalHandler extends Handler {
    private final Consumer<String> warnings;

    TerminalHandler(Consumer<String> warnings) {
        this.warnings = warnings;
        setLevel(Level.WARNING);
        setFormatter(new PatternFormatter("%p %s"));
    }

    @Override
    public void publish(LogRecord line) {
        if (isLoggable(line)) {
            warnings.accept(getFormatter().format(line).strip());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
