package responsa.topics.declared;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a topic is made, as its `topics/<name>.yaml` says. The replication factor is the broker's business.
///
/// @param name in Kafka, such as `responsa.drafts`
/// @param config the settings that differ from the broker's own
public record TopicDeclaration(String name, int partitions, SortedMap<String, String> config) {

    public TopicDeclaration {
        config = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(config)));
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "spec.partitions is %d; a topic has at least 1 partition".formatted(partitions));
        }
    }
}
