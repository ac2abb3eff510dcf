package responsa.streams.record;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.CaseId;
import responsa.topics.record.FailureCause;

/// Hands records on to the sinks of a topology. All carry the headers of what they come of, and its name as
/// `source`.
public final class Outlet {
    private static final byte[] NOTHING = new byte[0];

    private final ProcessorContext<byte[], Outgoing> context;
    private final Sink<byte[], byte[]> deadLetters;

    /// The outlet of one task.
    public Outlet(ProcessorContext<byte[], Outgoing> context, Sink<byte[], byte[]> deadLetters) {
        this.context = context;
        this.deadLetters = deadLetters;
    }

    /// Writes a new value.
    ///
    /// @param caseId goes into the `case` header; null leaves the header as it came
    public <K, V> void send(Incoming from, Sink<K, V> sink, K key, V value, @Nullable CaseId caseId) {
        forward(from, sink, sink.keyBytes(key), sink.valueBytes(value), named(from, caseId));
    }

    /// Writes a value that comes of no record: of time that passed, or of several records.
    ///
    /// @param partition where it goes
    /// @param at its time
    public <K, V> void send(int partition, Instant at, Sink<K, V> sink, K key, V value) {
        Outgoing outgoing = new Outgoing(partition, sink.valueBytes(value));
        context.forward(new Record<>(sink.keyBytes(key), outgoing, at.toEpochMilli()), sink.name());
    }

    /// Writes a value to another partition than that of what it comes of.
    ///
    /// @param partition where it goes
    public <K, V> void sendTo(int partition, Incoming from, Sink<K, V> sink, K key, V value, CaseId caseId) {
        Outgoing outgoing = new Outgoing(partition, sink.valueBytes(value));
        Headers headers = named(from, caseId);
        context.forward(new Record<>(sink.keyBytes(key), outgoing, from.time().toEpochMilli(), headers), sink.name());
    }

    /// Hands a record on as it came.
    public void pass(Incoming from, Sink<?, ?> sink) {
        forward(from, sink, from.key(), from.value(), from.carried());
    }

    /// Sets a record aside as it came, with its cause (ledger R3).
    ///
    /// @param detail for people; never prompt or model text
    public void bury(Incoming from, FailureCause cause, String detail, @Nullable CaseId caseId) {
        Headers headers = named(from, caseId);
        Incoming.set(headers, responsa.topics.declared.Headers.CAUSE, cause.name());
        Incoming.set(headers, responsa.topics.declared.Headers.DETAIL, detail);
        forward(from, deadLetters, from.key(), from.value(), headers);
    }

    private static Headers named(Incoming from, @Nullable CaseId caseId) {
        Headers headers = from.carried();
        if (caseId != null) {
            Incoming.set(headers, responsa.topics.declared.Headers.CASE, caseId.toString());
        }
        return headers;
    }

    private void forward(
            Incoming from, Sink<?, ?> sink, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        Outgoing outgoing = new Outgoing(from.place().partition(), value == null ? NOTHING : value);
        context.forward(new Record<>(key, outgoing, from.time().toEpochMilli(), headers), sink.name());
    }
}
