package responsa.exporter.domain.row;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;
import responsa.topics.record.Confirmation;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Rejection;
import responsa.topics.record.Retraction;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

/// The exporter's input topics, and how the records of each become rows.
public final class Renderer {
    private static final SortedMap<String, Function<Taken, Rendering>> BY_TOPIC = byTopic();

    private Renderer() {}

    /// The names of the topics that are exported.
    public static SortedSet<String> topics() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(BY_TOPIC.keySet()));
    }

    /// The rows of a record.
    ///
    /// @throws IllegalArgumentException if its topic is none of [#topics]
    public static Rendering render(Taken taken) {
        Function<Taken, Rendering> rendering = BY_TOPIC.get(taken.place().topic());
        if (rendering == null) {
            throw new IllegalArgumentException(taken.place().topic() + " is not exported");
        }
        return rendering.apply(taken);
    }

    private static SortedMap<String, Function<Taken, Rendering>> byTopic() {
        SortedMap<String, Function<Taken, Rendering>> byTopic = new TreeMap<>();
        byTopic.put(Topics.DATASET.name(), reading(DatasetRecord.class, Renderer::rows));
        byTopic.put(Topics.REJECTED.name(), reading(Rejection.class, ExitRows::of));
        byTopic.put(Topics.UNDECIDED.name(), reading(Verdict.class, ExitRows::of));
        for (String stage : Topics.stages()) {
            byTopic.put(Topics.deadLetters(stage).name(), taken -> DeadRow.of(stage, taken));
        }
        return byTopic;
    }

    private static Rendering.Rows rows(DatasetRecord accepted) {
        return switch (accepted) {
            case Tuple tuple -> TupleRows.of(tuple);
            case Confirmation confirmation -> new Rendering.Rows(List.of(), List.of(), null);
            case Retraction retraction -> RetractionRows.of(retraction);
        };
    }

    private static <T> Function<Taken, Rendering> reading(Class<T> type, Function<T, Rendering> rows) {
        ObjectReader reader = Json.records().readerFor(type);
        return taken -> read(reader, taken, rows);
    }

    private static <T> Rendering read(ObjectReader reader, Taken taken, Function<T, Rendering> rows) {
        byte[] value = taken.value();
        if (value == null) {
            return new Rendering.Unreadable("the record has no value");
        }
        try {
            T read = reader.readValue(value);
            return read == null ? new Rendering.Unreadable("the record's value is null") : rows.apply(read);
        } catch (IOException unreadable) {
            // The cause's message may quote the record.
            return new Rendering.Unreadable("the record is not the JSON of its topic: "
                    + unreadable.getClass().getSimpleName());
        }
    }
}
