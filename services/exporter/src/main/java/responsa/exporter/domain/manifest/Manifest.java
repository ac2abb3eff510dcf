package responsa.exporter.domain.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.exporter.domain.row.Place;
import responsa.topics.json.Json;

/// Everything that is final in an output directory, and where to read on.
///
/// @param version of this format
/// @param run the run that the directory belongs to
/// @param writer the exporter that wrote it, where that excludes others; null where a lock does
/// @param topics Kafka's id of every topic that was read, by name: one that was made anew has other records at the
///     same offsets
/// @param partitions how far each is exported, in order
/// @param shards in the order of partitions and offsets, whichever became final first
public record Manifest(
        int version,
        String run,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String writer,
        SortedMap<String, String> topics,
        List<Progress> partitions,
        List<Shard> shards) {
    /// Its path in the output directory.
    public static final String PATH = "manifest.json";

    private static final int VERSION = 1;
    private static final Comparator<Shard> ORDER =
            Comparator.comparing(Shard::place).thenComparingLong(Shard::firstOffset);
    private static final ObjectReader READER = Json.records().readerFor(Manifest.class);
    private static final ObjectWriter WRITER = Json.records()
            .writerFor(Manifest.class)
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    public Manifest {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        partitions = List.copyOf(partitions);
        shards = shards.stream().sorted(ORDER).toList();
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "version is %d; this exporter reads version %d".formatted(version, VERSION));
        }
    }

    /// Of a directory that holds nothing yet.
    public static Manifest empty(String run) {
        return new Manifest(VERSION, run, null, new TreeMap<>(), List.of(), List.of());
    }

    /// Reads what [#json] wrote.
    ///
    /// @throws IOException if it is something else, or of a version that this program does not know
    public static Manifest parse(byte[] json) throws IOException {
        return READER.readValue(json);
    }

    /// Its bytes; the same manifest has the same ones.
    public byte[] json() {
        try {
            return WRITER.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a manifest cannot be written as JSON", impossible);
        }
    }

    /// The first offset of a partition that is not exported yet; empty where none is.
    public OptionalLong nextOffset(Place place) {
        return partitions.stream()
                .filter(progress -> progress.place().equals(place))
                .mapToLong(Progress::nextOffset)
                .findFirst();
    }

    /// The same, of these topics; those that it knows already keep the ids that it knows.
    public Manifest reading(Map<String, String> ids) {
        SortedMap<String, String> all = new TreeMap<>(ids);
        all.putAll(topics);
        return new Manifest(version, run, writer, all, partitions, shards);
    }

    /// The same, as this exporter writes it.
    public Manifest writtenBy(@Nullable String exporter) {
        return new Manifest(version, run, exporter, topics, partitions, shards);
    }

    /// The same, with more shards, and partitions that are further.
    public Manifest advanced(Map<Place, Long> nextOffsets, List<Shard> more) {
        SortedMap<Place, Long> next = partitions.stream()
                .collect(Collectors.toMap(Progress::place, Progress::nextOffset, Math::max, TreeMap::new));
        nextOffsets.forEach((place, offset) -> next.merge(place, offset, Math::max));
        List<Shard> all = new ArrayList<>(shards);
        all.addAll(more);
        List<Progress> further = next.entrySet().stream()
                .map(entry ->
                        new Progress(entry.getKey().topic(), entry.getKey().partition(), entry.getValue()))
                .toList();
        return new Manifest(version, run, writer, topics, further, all);
    }
}
