package responsa.topics.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// A value as UTF-8 JSON. Threads: any.
public final class JsonSerde<T> implements Serde<T> {
    private final ObjectReader reader;
    private final ObjectWriter writer;

    private JsonSerde(Class<T> type) {
        this.reader = Json.records().readerFor(type);
        this.writer = Json.records().writerFor(type);
    }

    /// The serde of a record type, or of the interface that a topic's types share.
    public static <T> JsonSerde<T> of(Class<T> type) {
        return new JsonSerde<>(type);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> serialize(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> deserialize(bytes);
    }

    /// The value's bytes; a tombstone stays one.
    public byte @Nullable [] serialize(@Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new SerializationException("cannot be written as JSON", unwritable);
        }
    }

    /// The value of these bytes; a tombstone stays one.
    public @Nullable T deserialize(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return reader.readValue(bytes);
        } catch (IOException unreadable) {
            // The cause's message may quote the record, whose text must not reach a log.
            throw new SerializationException(
                    "not the JSON of this topic: " + unreadable.getClass().getSimpleName());
        }
    }
}
