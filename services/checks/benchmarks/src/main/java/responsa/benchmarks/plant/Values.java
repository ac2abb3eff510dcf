package responsa.benchmarks.plant;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import responsa.stage.service.Settings;

/// What services are told otherwise than their defaults.
final class Values {
    private static final String ENDPOINT = "responsa.models.endpoints[%d].%s";

    private final Map<String, String> values = new HashMap<>();

    /// @param settings over all others
    Values(Workload workload, Path folder, Map<String, String> settings) {
        for (String stage : List.of("classifier", "drafter", "judge")) {
            values.put("responsa.%s.drain".formatted(stage), "10s");
        }
        for (String stage : List.of("screener", "router")) {
            values.put(
                    "responsa.%s.state-dir".formatted(stage),
                    folder.resolve("state").toString());
            values.put("responsa.%s.close-within".formatted(stage), "10s");
        }
        values.put("responsa.drafter.in-flight", Integer.toString(workload.drafting()));
        values.put("responsa.judge.in-flight", Integer.toString(workload.judging()));
        values.put("responsa.exporter.out", folder.resolve("out").toString());
        values.put("responsa.exporter.roll-every", "0s");
        values.putAll(settings);
    }

    /// The settings of a service.
    <T> T of(Class<T> mapping) {
        return Settings.of(mapping, values);
    }

    /// The settings of the model client, with both models at one address.
    <T> T of(Class<T> mapping, String url) {
        Map<String, String> all = new HashMap<>(values);
        List<String> names = List.of(Workload.DRAFTER, Workload.JUDGE);
        for (int i = 0; i < names.size(); i++) {
            all.put(ENDPOINT.formatted(i, "model"), names.get(i));
            all.put(ENDPOINT.formatted(i, "url"), url);
        }
        return Settings.of(mapping, all);
    }
}
