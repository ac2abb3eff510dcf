package responsa.streams.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Whether the topics that a stage needs are there, with as many partitions as it needs.
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

    /// What is wrong with those that must have equally many; empty if nothing is.
    Optional<String> unequal(Set<String> alike) {
        Map<String, Integer> asked = of(alike);
        if (asked.values().stream().distinct().count() <= 1) {
            return Optional.empty();
        }
        return Optional.of(
                told(asked) + ": what comes from a partition must go to the same number. Give all the same count.");
    }

    /// How many each of these has, which are alike.
    int each(Set<String> alike) {
        return of(alike).values().stream().findFirst().orElse(0);
    }

    /// What is wrong with those that must have one partition; empty if nothing is.
    Optional<String> divided(Set<String> single) {
        Map<String, Integer> asked = of(single);
        asked.values().removeIf(count -> count == 1);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(told(asked) + ": one task must read all of it. Make it anew with one partition.");
    }

    private Map<String, Integer> of(Set<String> topics) {
        Map<String, Integer> asked = new TreeMap<>(counts);
        asked.keySet().retainAll(topics);
        return asked;
    }

    private static String told(Map<String, Integer> some) {
        return some.entrySet().stream()
                .map(entry -> "%s has %d partitions".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
