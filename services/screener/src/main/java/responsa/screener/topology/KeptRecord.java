package responsa.screener.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import responsa.streams.record.Incoming;

/// A prompt's record while it waits: its bytes, its headers, its place, so that it goes on as if it had come just now.
final class KeptRecord {
    private static final byte[] NOTHING = new byte[0];

    private KeptRecord() {}

    static byte[] bytes(Incoming from) {
        Header[] headers = from.headers().toArray();
        byte[] key = from.key() == null ? NOTHING : from.key();
        byte[] value = Objects.requireNonNull(from.value());
        int size = Long.BYTES * 2 + Integer.BYTES * 4 + key.length + value.length;
        for (Header header : headers) {
            size += 2 * Integer.BYTES + name(header).length + value(header).length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.putInt(from.place().partition()).putLong(from.place().offset());
        bytes.putLong(from.time().toEpochMilli()).putInt(headers.length);
        for (Header header : headers) {
            put(bytes, name(header));
            put(bytes, value(header));
        }
        put(bytes, key);
        put(bytes, value);
        return bytes.array();
    }

    /// @param topic that it came from
    static Incoming read(String topic, byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        Place place = new Place(topic, bytes.getInt(), bytes.getLong());
        Instant time = Instant.ofEpochMilli(bytes.getLong());
        Headers headers = new RecordHeaders();
        for (int left = bytes.getInt(); left > 0; left--) {
            headers.add(new String(get(bytes), StandardCharsets.UTF_8), get(bytes));
        }
        return new Incoming(get(bytes), get(bytes), headers, time, place);
    }

    private static byte[] name(Header header) {
        return header.key().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] value(Header header) {
        return header.value() == null ? NOTHING : header.value();
    }

    private static void put(ByteBuffer bytes, byte[] field) {
        bytes.putInt(field.length).put(field);
    }

    private static byte[] get(ByteBuffer bytes) {
        byte[] field = new byte[bytes.getInt()];
        bytes.get(field);
        return field;
    }

    private record Place(String topic, int partition, long offset) implements RecordMetadata {}
}
