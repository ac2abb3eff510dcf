package responsa.system.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a service shows to Prometheus.
///
/// @param lines a series on each, comments left out
record Metrics(List<String> lines) {
    private static final List<String> RECORDS = List.of("responsa_records_in_total", "responsa_records_out_total");
    private static final List<String> STATUS =
            List.of("responsa_in_flight", "responsa_oldest_in_flight_seconds", "responsa_lag");
    private static final List<String> MODELS = List.of(
            "responsa_model_calls_total",
            "responsa_model_latency_seconds_bucket",
            "responsa_model_latency_seconds_count",
            "responsa_model_tokens_total");

    static Metrics of(ServiceProcess service) throws IOException, InterruptedException {
        return new Metrics(service.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
    }

    /// The names of what a service must show once it has worked.
    static List<String> wanted(String service) {
        List<String> own = switch (service) {
            case "intake" -> List.of("responsa_records_rejected_total");
            case "screener", "router" ->
                List.of(
                        "responsa_records_rejected_total",
                        "responsa_records_undecided_total",
                        "responsa_records_dead_total");
            case "exporter" -> List.of("responsa_records_dead_total");
            default -> {
                List<String> all = new ArrayList<>(MODELS);
                all.add("responsa_records_dead_total");
                yield all;
            }
        };
        return Stream.of(RECORDS, STATUS, own).flatMap(List::stream).toList();
    }

    /// The names of all series.
    List<String> names() {
        return lines.stream().map(Metrics::name).distinct().toList();
    }

    /// The sum over all series of a name that have these labels, each written `label="value"`.
    double sum(String name, String... labels) {
        return lines.stream()
                .filter(line -> name(line).equals(name))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String name(String line) {
        return line.split("[{ ]", 2)[0];
    }
}
