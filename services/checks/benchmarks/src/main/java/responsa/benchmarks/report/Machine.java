package responsa.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a benchmark ran on: without it figures mean nothing.
///
/// @param processor its model, where the system tells
/// @param memoryMb of the machine
public record Machine(String processor, int processors, long memoryMb, String system, String java) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    /// This one.
    public static Machine here() {
        return new Machine(
                value(PROCESSORS, "model name"),
                Runtime.getRuntime().availableProcessors(),
                megabytes(value(MEMORY, "MemTotal")),
                "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                System.getProperty("java.vm.version"));
    }

    private static String value(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException absent) {
            return "unknown";
        }
    }

    private static long megabytes(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits) >> 10;
    }
}
