package responsa.stage.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.Entry;
import responsa.stage.ledger.Event;
import responsa.stage.ledger.Part;
import responsa.stage.ledger.Volume;
import responsa.stage.work.Memo;
import responsa.stage.work.Work;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.record.FailureCause;

/// What the threads of a worker share: the stage's definition, the way to the broker and the way back to the thread
/// that polls. Reads inputs and writes answers, each once. Threads: any.
record Desk<I, O, M>(
        StageDefinition<I, O, M> definition, Publisher publisher, Inbox<Tenure<I, O>> inbox, WorkerMeters meters) {

    String deadLetters() {
        return Topics.deadLetters(definition.name()).name();
    }

    /// Reads an input; one whose bytes cannot be read has no value.
    Taken<I, O> take(ConsumerRecord<byte[], byte[]> record) {
        I value = read(definition.input(), record.value()).orElse(null);
        String header =
                Letterhead.text(record, responsa.topics.declared.Headers.CASE).orElse(null);
        if (value == null) {
            return new Taken<>(record, null, null, header);
        }
        Work<I, O, M> work = definition.work();
        return new Taken<>(
                record,
                value,
                work.identity(value).orElse(null),
                work.caseOf(value).orElse(header));
    }

    /// Writes an answer to the partition that its input came from (R1), and tells the ledger of its acknowledgement.
    void sendAnswer(Tenure<I, O> tenure, Taken<I, O> input, Part part, O answer, @Nullable FailureCause cause)
            throws InterruptedException, TooLargeException {
        byte[] bytes = definition
                .output()
                .values()
                .serializer()
                .serialize(definition.output().name(), answer);
        String identity = cause == FailureCause.REPEAT ? null : input.identity();
        send(definition.output(), input, bytes, Letterhead.ofAnswer(input, part, cause), tenure, metadata -> {
            meters.published();
            return new Entry(
                    Volume.ANSWERS,
                    metadata.offset(),
                    input.offset(),
                    part,
                    identity,
                    cause != null,
                    null,
                    bytes.length);
        });
    }

    /// The memo of a part: what was found of it, and a way to keep more.
    Memo<M> memo(Tenure<I, O> tenure, Taken<I, O> input, Part part, List<byte[]> found) {
        Topic<?, M> topic = definition.memo();
        if (topic == null) {
            return new NoMemo<>(definition.name());
        }
        List<M> readable = found.stream()
                .map(bytes -> read(topic, bytes))
                .flatMap(Optional::stream)
                .toList();
        return new KeptMemo<>(readable, paid -> keep(topic, tenure, input, part, paid));
    }

    private void keep(Topic<?, M> topic, Tenure<I, O> tenure, Taken<I, O> input, Part part, M paid)
            throws InterruptedException, TooLargeException {
        byte[] bytes = topic.values().serializer().serialize(topic.name(), paid);
        send(
                topic,
                input,
                bytes,
                Letterhead.ofMemo(input, part),
                tenure,
                metadata -> new Entry(
                        Volume.MEMOS, metadata.offset(), input.offset(), part, null, false, bytes, bytes.length));
    }

    private void send(
            Topic<?, ?> topic,
            Taken<I, O> input,
            byte[] bytes,
            Headers headers,
            Tenure<I, O> tenure,
            Function<RecordMetadata, Entry> entry)
            throws InterruptedException, TooLargeException {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic.name(), input.record().partition(), input.record().key(), bytes, headers);
        publisher.publish(
                record,
                tenure::isCancelled,
                metadata -> inbox.put(tenure, new Event.Acknowledged(entry.apply(metadata))));
    }

    private static <V> Optional<V> read(Topic<?, V> topic, byte @Nullable [] bytes) {
        try {
            return Optional.ofNullable(topic.values().deserializer().deserialize(topic.name(), bytes));
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }
}
