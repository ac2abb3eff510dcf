package responsa.benchmarks.stages;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stages are told otherwise than their defaults, by full name.
public final class StageValues {
    private static final String ENDPOINT = "responsa.models.endpoints[%d].%s";

    private final Map<String, String> values = new HashMap<>();

    /// @param folder for what they keep
    public StageValues(Path folder) {
        for (String stage : List.of("classifier", "drafter", "judge")) {
            values.put("responsa.%s.drain".formatted(stage), "10s");
        }
        for (String stage : List.of("screener", "router")) {
            values.put(
                    "responsa.%s.state-dir".formatted(stage),
                    folder.resolve("state").toString());
            values.put("responsa.%s.close-within".formatted(stage), "10s");
        }
        values.put("responsa.exporter.out", folder.resolve("out").toString());
        values.put("responsa.exporter.roll-every", "0s");
    }

    /// With calls in flight of a stage.
    public StageValues inFlight(String stage, int calls) {
        values.put("responsa.%s.in-flight".formatted(stage), Integer.toString(calls));
        return this;
    }

    /// With every model at every address.
    public StageValues endpoints(List<String> models, List<String> urls) {
        int number = 0;
        for (String model : models) {
            for (String url : urls) {
                values.put(ENDPOINT.formatted(number, "model"), model);
                values.put(ENDPOINT.formatted(number, "url"), url);
                number++;
            }
        }
        return this;
    }

    /// With others over these.
    public StageValues with(Map<String, String> others) {
        values.putAll(others);
        return this;
    }

    /// All of them.
    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
