package responsa.benchmarks.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import responsa.topics.json.Json;

/// What an earlier run printed.
///
/// @param file where it was read from
/// @param document as `bench` prints it
public record Baseline(Path file, JsonNode document) {

    /// Reads one.
    ///
    /// @throws IllegalArgumentException if it is not there or is none; the message says what to give instead
    public static Baseline read(Path file) {
        try {
            JsonNode document = Json.records().readTree(Files.readAllBytes(file));
            if (document == null || !document.path("scenarios").isObject()) {
                throw new IllegalArgumentException("--compare %s: has no \"scenarios\"; %s".formatted(file, wanted()));
            }
            return new Baseline(file, document);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    "--compare %s: is no JSON (line %d); %s"
                            .formatted(
                                    file,
                                    broken.getLocation() == null
                                            ? 0
                                            : broken.getLocation().getLineNr(),
                                    wanted()),
                    broken);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "--compare %s: cannot be read (%s); %s"
                            .formatted(file, unreadable.getClass().getSimpleName(), wanted()),
                    unreadable);
        }
    }

    private static String wanted() {
        return "give a file that ./responsa bench wrote to its standard output";
    }
}
