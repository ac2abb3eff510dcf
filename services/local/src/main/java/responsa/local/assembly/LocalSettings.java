package responsa.local.assembly;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import responsa.local.input.HeldOutSet;
import responsa.local.input.RunInputs;

/// What services are told otherwise than their defaults when they run in one JVM for one run.
final class LocalSettings {
    /// A person waits at the terminal: calls may finish, long thoughts may not.
    private static final String DRAIN = "10s";

    private LocalSettings() {}

    /// The settings of all services by their full names.
    ///
    /// @param state below which stages keep their stores
    /// @param output the exporter's settings of where the dataset goes
    static Map<String, String> of(RunInputs inputs, Path state, Map<String, String> output) {
        Map<String, String> values = new HashMap<>();
        for (String stage : List.of("classifier", "drafter", "judge")) {
            values.put("responsa.%s.drain".formatted(stage), DRAIN);
        }
        for (String stage : List.of("screener", "router")) {
            values.put("responsa.%s.state-dir".formatted(stage), state.toString());
            values.put("responsa.%s.close-within".formatted(stage), DRAIN);
        }
        if (!inputs.heldOut().isEmpty()) {
            values.put("responsa.screener.held-out", paths(inputs.heldOut()));
        }
        values.put("responsa.intake.recipe", inputs.recipe().id());
        values.putAll(output);
        values.put("responsa.exporter.run", inputs.id().text());
        // Shards that are closed by time would have other boundaries in every run.
        values.put("responsa.exporter.roll-every", "0s");
        values.put("responsa.exporter.title", "Responsa: " + inputs.spec().title());
        String notes = Notes.of(inputs);
        if (!notes.isEmpty()) {
            values.put("responsa.exporter.notes", notes);
        }
        return values;
    }

    /// A list in one text; a comma within an entry is written behind a backslash, and so is a backslash.
    private static String paths(List<HeldOutSet> sets) {
        return sets.stream()
                .map(set -> set.path().toString().replace("\\", "\\\\").replace(",", "\\,"))
                .collect(Collectors.joining(","));
    }
}
