package responsa.local.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger LIBRARY = Logger.getLogger("io.library");

    private final Level level = ROOT.getLevel();
    private final Handler[] handlers = ROOT.getHandlers();

    @TempDir
    private Path folder;

    @AfterEach
    void letOthersLog() {
        ROOT.setLevel(level);
        for (Handler handler : handlers) {
            ROOT.removeHandler(handler);
            ROOT.addHandler(handler);
        }
    }

    @Test
    void shouldNotLetAnybodyFormatWhatNobodyReads() {
        RunLog.silence();

        assertThat(LIBRARY.isLoggable(Level.SEVERE)).isFalse();
        assertThat(ROOT.getHandlers()).isEmpty();
    }

    @Test
    void shouldKeepWarningsOnceThereIsAFile() throws IOException {
        Path file = folder.resolve("run.log");

        RunLog.silence();
        try (RunLog _ = RunLog.open(file, told -> {})) {
            LIBRARY.warning("a disk is slow");
            LIBRARY.info("a disk is there");
        }

        assertThat(file).content().contains("a disk is slow").doesNotContain("a disk is there");
    }
}
