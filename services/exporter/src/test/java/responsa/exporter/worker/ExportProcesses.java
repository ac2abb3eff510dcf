package responsa.exporter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts [ExportProcess].
///
/// @param folder where its log lies
/// @param environment what it finds there
record ExportProcesses(Path folder, Map<String, String> environment) {

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ExportProcess.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(logFile().toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Whether it has not ended; if it has, then in order.
    boolean isUnderWay(Process process) {
        if (process.isAlive()) {
            return true;
        }
        assertThat(process.exitValue()).as(() -> "exit code after\n" + log()).isZero();
        return false;
    }

    private String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private Path logFile() {
        return folder.resolve("process.log");
    }
}
