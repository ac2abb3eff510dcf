package responsa.local.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.SizeRotatingFileHandler;

/// The log of one run. The loggers are the JVM's, so that one run at a time has them.
public final class RunLog implements AutoCloseable {
    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5p [%t] %c{1} %s%e%n";
    private static final long FILE_BYTES = 16L << 20;
    private static final String ROOT = "";
    private static final String OURS = "responsa";
    private static final List<String> KAFKA = List.of("kafka", "org.apache.kafka", "state.change.logger");

    private final Handler file;
    private final Handler terminal;
    private final List<Logger> held = new ArrayList<>();

    private RunLog(Handler file, Handler terminal) {
        this.file = file;
        this.terminal = terminal;
    }

    /// Sends all log lines to a file, which is kept at 16 MiB, and once that much beside it.
    ///
    /// @param warnings is told warnings of Responsa's own, one line each
    public static RunLog open(Path file, Consumer<String> warnings) throws IOException {
        SizeRotatingFileHandler rotating = new SizeRotatingFileHandler(file.toFile(), true, FILE_BYTES, 1);
        rotating.setFormatter(new PatternFormatter(LINE));
        RunLog log = new RunLog(rotating, new TerminalHandler(warnings));
        log.attach();
        return log;
    }

    /// Nothing is logged until a run has its file, nor is it formatted: untold, the log manager has every library write
    /// out its traces, which costs a fifth of the processor time of a broker.
    public static void silence() {
        Logger root = Logger.getLogger(ROOT);
        root.setLevel(Level.OFF);
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
    }

    /// Ends the file.
    @Override
    public void close() {
        held.forEach(logger -> {
            logger.removeHandler(file);
            logger.removeHandler(terminal);
        });
        file.close();
    }

    private void attach() {
        silence();
        logger(ROOT, Level.WARNING).addHandler(file);
        logger(OURS, Level.INFO).addHandler(terminal);
        KAFKA.forEach(name -> logger(name, Level.SEVERE));
    }

    /// Held, since the JVM forgets loggers, with their levels, that nobody holds.
    private Logger logger(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        held.add(logger);
        return logger;
    }
}
