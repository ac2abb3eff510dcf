package responsa.streams.service;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/// Reads from the consumers' own metrics how far they are behind.
final class InputLag {
    /// Nothing was fetched yet.
    static final long UNKNOWN = -1;

    private InputLag() {}

    static long of(Map<MetricName, ? extends Metric> metrics, Set<String> inputs) {
        return metrics.values().stream()
                .filter(metric -> isLag(metric.metricName(), inputs))
                .map(Metric::metricValue)
                .filter(value -> value instanceof Double lag && !lag.isNaN())
                .map(value -> ((Double) value).longValue())
                .reduce(Long::sum)
                .orElse(UNKNOWN);
    }

    private static boolean isLag(MetricName name, Set<String> inputs) {
        return name.name().equals("records-lag") && inputs.contains(name.tags().getOrDefault("topic", ""));
    }
}
