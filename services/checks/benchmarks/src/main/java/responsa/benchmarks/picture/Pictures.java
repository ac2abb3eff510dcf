package responsa.benchmarks.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Draws what scenarios found: a file for each that has rows with a figure worth drawing.
public final class Pictures {
    /// Figures by scenario; the rows are the scenario's own, or those under the path.
    private static final Map<String, Drawn> DRAWN = Map.of(
            "overhead", new Drawn("", List.of("tuples_per_second", "cpu_ms_per_tuple", "cpu_ms_per_call")),
            "saturation", new Drawn("", List.of("slot_use", "whole_use", "ramp_up_seconds", "first_ramp_up_seconds")),
            "limits", new Drawn("/capacities", List.of("goodput", "refused", "converged_seconds")),
            "affinity", new Drawn("", List.of("hit_rate", "prefill_tokens")),
            "two-speeds", new Drawn("", List.of("idle", "queued")),
            "crash", new Drawn("/kills", List.of("under_way", "answered", "repeated", "seconds_to_go_on")),
            "cost", new Drawn("", List.of("calls_per_tuple", "tokens_per_tuple")),
            "soak", new Drawn("/services", List.of("resident_mb", "resident_mb_per_hour", "heap_mb_per_hour")));

    private Pictures() {}

    /// What is drawn of a scenario.
    private record Drawn(String rows, List<String> figures) {}

    /// Writes them.
    ///
    /// @param folder made if it is not there
    /// @param scenarios what was found, by scenario
    /// @return the files
    public static List<Path> write(Path folder, JsonNode scenarios) throws IOException {
        Files.createDirectories(folder);
        List<String> names = scenarios.properties().stream()
                .map(Map.Entry::getKey)
                .filter(DRAWN::containsKey)
                .toList();
        for (String name : names) {
            Drawn drawn = DRAWN.get(name);
            JsonNode rows = scenarios.path(name).at(drawn.rows());
            Files.writeString(file(folder, name), Bars.of(name, rows, drawn.figures()));
        }
        return names.stream().map(name -> file(folder, name)).toList();
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".svg");
    }
}
