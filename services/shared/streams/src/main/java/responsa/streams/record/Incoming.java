package responsa.streams.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.id.CaseId;

/// A record as it came: its bytes, its headers, and where it stands.
///
/// @param time the broker's, from the record
public record Incoming(
        byte @Nullable [] key,
        byte @Nullable [] value,
        org.apache.kafka.common.header.Headers headers,
        Instant time,
        RecordMetadata place) {

    /// The record that a processor is handed.
    ///
    /// @throws IllegalStateException if the context has no record: this is no punctuator's work
    public static Incoming of(ProcessingContext context, Record<byte[], byte[]> taken) {
        RecordMetadata place =
                context.recordMetadata().orElseThrow(() -> new IllegalStateException("no record is being processed"));
        return new Incoming(
                taken.key(), taken.value(), taken.headers(), Instant.ofEpochMilli(taken.timestamp()), place);
    }

    /// Its name, as `topic-partition@offset`.
    public String source() {
        return "%s-%d@%d".formatted(place.topic(), place.partition(), place.offset());
    }

    /// A header's text.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// The case that its header names; empty if there is none or it is no case id.
    public Optional<CaseId> caseHeader() {
        try {
            return header(Headers.CASE).map(CaseId::parse);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /// Its key; empty if there is none or it cannot be read.
    public <K> Optional<K> key(Topic<K, ?> topic) {
        return read(topic.keys(), key);
    }

    /// Its value; empty if there is none or it cannot be read.
    public <V> Optional<V> value(Topic<?, V> topic) {
        return read(topic.values(), value);
    }

    /// The same record under the key and with the case that its value names, whatever it came with.
    public <K> Incoming named(Topic<K, ?> topic, K key, CaseId caseId) {
        byte[] named = topic.keys().serializer().serialize(topic.name(), key);
        org.apache.kafka.common.header.Headers all = new RecordHeaders(headers.toArray());
        set(all, Headers.CASE, caseId.toString());
        return new Incoming(named, value, all, time, place);
    }

    /// Its headers for a record that comes of it: `source` names this record, `part` is gone, all others
    /// stay.
    org.apache.kafka.common.header.Headers carried() {
        org.apache.kafka.common.header.Headers carried = new RecordHeaders(headers.toArray());
        carried.remove(Headers.PART);
        set(carried, Headers.SOURCE, source());
        return carried;
    }

    static void set(org.apache.kafka.common.header.Headers headers, String name, String text) {
        headers.remove(name).add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private <T> Optional<T> read(Serde<T> serde, byte @Nullable [] bytes) {
        try {
            return Optional.ofNullable(serde.deserializer().deserialize(place.topic(), bytes));
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }
}
