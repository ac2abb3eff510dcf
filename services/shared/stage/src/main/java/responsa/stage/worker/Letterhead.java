package responsa.stage.worker;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.Entry;
import responsa.stage.ledger.Part;
import responsa.stage.ledger.Source;
import responsa.stage.ledger.Volume;
import responsa.topics.record.FailureCause;

/// The headers of what a stage writes, and what they say of a record of its ledger.
final class Letterhead {
    private static final String SOURCE = responsa.topics.declared.Headers.SOURCE;
    private static final String PART = responsa.topics.declared.Headers.PART;
    private static final String CASE = responsa.topics.declared.Headers.CASE;
    private static final String IDENTITY = responsa.topics.declared.Headers.IDENTITY;
    private static final String CAUSE = responsa.topics.declared.Headers.CAUSE;
    private static final String DETAIL = responsa.topics.declared.Headers.DETAIL;
    /// W3C trace context goes along with the work.
    private static final List<String> CARRIED_ON = List.of("traceparent", "tracestate");

    private Letterhead() {}

    /// For an answer, or for a failure where there is a cause.
    static Headers ofAnswer(Taken<?, ?> input, Part part, @Nullable FailureCause cause) {
        Headers headers = ofMemo(input, part);
        set(headers, IDENTITY, cause == FailureCause.REPEAT ? null : input.identity());
        set(headers, CAUSE, cause == null ? null : cause.name());
        return headers;
    }

    static Headers ofMemo(Taken<?, ?> input, Part part) {
        Headers headers = new RecordHeaders();
        for (String name : CARRIED_ON) {
            Header found = input.record().headers().lastHeader(name);
            if (found != null) {
                headers.add(found);
            }
        }
        set(headers, SOURCE, input.source().toString());
        set(headers, PART, part.toString());
        set(headers, CASE, input.caseHeader());
        return headers;
    }

    /// All that the input had, so that it can be sent again as it was, and why it died.
    static Headers ofDeadLetter(Taken<?, ?> input, Part part, FailureCause cause, String detail) {
        Headers headers = new RecordHeaders(input.record().headers().toArray());
        set(headers, SOURCE, input.source().toString());
        set(headers, PART, part.toString());
        set(headers, CASE, input.caseHeader());
        set(headers, CAUSE, cause.name());
        set(headers, DETAIL, detail);
        return headers;
    }

    /// What a record of the ledger is to an input partition; empty if it is not of that partition's inputs, or has no
    /// headers of ours.
    static Optional<Entry> read(Volume volume, ConsumerRecord<byte[], byte[]> record, String topic, int partition) {
        Optional<String> source = text(record, SOURCE);
        Optional<String> part = text(record, PART);
        if (source.isEmpty() || part.isEmpty()) {
            return Optional.empty();
        }
        try {
            Source input = Source.parse(source.get());
            return input.topic().equals(topic) && input.partition() == partition
                    ? Optional.of(entry(volume, record, input.offset(), Part.parse(part.get())))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// A header's text.
    static Optional<String> text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static Entry entry(Volume volume, ConsumerRecord<byte[], byte[]> record, long input, Part part) {
        return new Entry(
                volume,
                record.offset(),
                input,
                part,
                text(record, IDENTITY).orElse(null),
                text(record, CAUSE).isPresent(),
                volume == Volume.MEMOS ? record.value() : null,
                Math.max(0, record.serializedValueSize()));
    }

    private static void set(Headers headers, String name, @Nullable String text) {
        if (text != null) {
            headers.remove(name).add(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
