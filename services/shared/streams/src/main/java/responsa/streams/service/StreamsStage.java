package responsa.streams.service;

import java.util.Set;
import org.apache.kafka.streams.Topology;

/// What a bookkeeping stage is.
///
/// @param name its one word: its application id is `responsa.<name>`
/// @param inputs the topics that it reads
/// @param alike the topics that must have equally many partitions, inputs included
public record StreamsStage(String name, Topology topology, Set<String> inputs, Set<String> alike) {

    public StreamsStage {
        inputs = Set.copyOf(inputs);
        alike = Set.copyOf(alike);
    }
}
