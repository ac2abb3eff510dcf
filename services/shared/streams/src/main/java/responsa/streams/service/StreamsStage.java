package responsa.streams.service;

import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;

/// What a bookkeeping stage is.
///
/// @param name its one word: its application id is `responsa.<name>`
/// @param inputs the topics that it reads
/// @param alike the topics that must have equally many partitions
/// @param single the topics that must have one partition
/// @param passing the inputs that nobody else reads: what it has read of them is deleted
/// @param counted is told how many partitions those that are alike have, before the engine starts
public record StreamsStage(
        String name,
        Topology topology,
        Set<String> inputs,
        Set<String> alike,
        Set<String> single,
        Set<String> passing,
        IntConsumer counted) {

    public StreamsStage {
        inputs = Set.copyOf(inputs);
        alike = Set.copyOf(alike);
        single = Set.copyOf(single);
        passing = Set.copyOf(passing);
    }

    /// One whose inputs stay, and that need not know how many partitions there are.
    public StreamsStage(String name, Topology topology, Set<String> inputs, Set<String> alike, Set<String> single) {
        this(name, topology, inputs, alike, single, Set.of(), partitions -> {});
    }

    /// The topics that must be there.
    Set<String> needed() {
        return Stream.of(inputs, alike, single).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
