package responsa.streams.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Whether the topics that must have equally many partitions have them.
///
/// @param counts by topic; 0 where there is no such topic
record PartitionCounts(Map<String, Integer> counts) {

    PartitionCounts {
        counts = new TreeMap<>(counts);
    }

    /// The topics that are missing.
    List<String> missing() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What is wrong with those that exist; empty if nothing is.
    Optional<String> unequal() {
        if (counts.values().stream().distinct().count() <= 1) {
            return Optional.empty();
        }
        String told = counts.entrySet().stream()
                .map(entry -> "%s has %d partitions".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return Optional.of(told + ": what comes from a partition must go to the same number. Give all the same count.");
    }
}
