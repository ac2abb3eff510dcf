package responsa.intake.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import responsa.intake.domain.Position;
import responsa.intake.domain.Seen;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.record.Rejection;

/// Finds what earlier submissions of some content brought into `prompts` and `rejected`.
///
/// Of other records only the headers are looked at. Threads: one.
final class Past {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Marks marks;
    private final Duration patience;

    /// @param consumer in no group, reading uncommitted; stays the caller's
    /// @param patience how long nothing may come before the search is given up
    Past(Consumer<byte[], byte[]> consumer, Marks marks, Duration patience) {
        this.consumer = consumer;
        this.marks = marks;
        this.patience = patience;
    }

    /// Reads from where the first submission of this content began to what are the topics' ends now.
    ///
    /// @throws NotAcknowledgedException if the broker does not answer
    Seen of(Sha256 content, Versions versions) throws InterruptedException {
        try {
            List<TopicPartition> partitions = Stream.of(Topics.PROMPTS, Topics.REJECTED)
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> first = new HashMap<>(ends);
            Map<TopicPartition, Long> begun = marks.of(content, ends);
            consumer.seekToBeginning(partitions);
            begun.forEach(consumer::seek);
            Seen seen = Seen.nothing();
            read(
                    ends,
                    found -> note(found, content, versions, seen)
                            .ifPresent(offset -> first.merge(partition(found), offset, Math::min)));
            if (begun.size() < partitions.size()) {
                first.putAll(begun);
                marks.set(content, first);
            }
            return seen;
        } catch (InterruptException interrupted) {
            throw new InterruptedException("interrupted while looking for earlier submissions");
        } catch (TimeoutException late) {
            throw new NotAcknowledgedException(
                    "The broker does not answer; what is there already cannot be told. Is it up? Submit again then.",
                    late);
        }
    }

    private void read(
            Map<TopicPartition, Long> ends, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        int silent = 0;
        long most = Math.max(1, patience.dividedBy(POLL));
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            int before = silent;
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                silent = 0;
                each.accept(found);
            }
            if (silent == before && ++silent > most) {
                throw new TimeoutException("nothing came for " + patience);
            }
        }
    }

    /// The record's offset if it is of this content.
    private static Optional<Long> note(
            ConsumerRecord<byte[], byte[]> found, Sha256 content, Versions versions, Seen seen) {
        Optional<Position> position = position(found).filter(at -> at.content().equals(content));
        position.ifPresent(at -> note(found, at.line(), versions, seen));
        return position.map(at -> found.offset());
    }

    private static void note(ConsumerRecord<byte[], byte[]> found, long line, Versions versions, Seen seen) {
        if (found.topic().equals(Topics.PROMPTS.name())) {
            value(Topics.PROMPTS, found)
                    .filter(versions::areOf)
                    .ifPresent(prompt -> seen.prompts().add(line));
        } else {
            value(Topics.REJECTED, found)
                    .filter(Rejection.UnreadableLine.class::isInstance)
                    .ifPresent(unreadable -> seen.rejected().add(line));
        }
    }

    private static Optional<Position> position(ConsumerRecord<?, ?> found) {
        Header header = found.headers().lastHeader(Headers.POSITION);
        return header == null || header.value() == null
                ? Optional.empty()
                : Position.parse(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static <V> Optional<V> value(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> found) {
        try {
            return Optional.ofNullable(topic.values().deserializer().deserialize(topic.name(), found.value()));
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> found) {
        return new TopicPartition(found.topic(), found.partition());
    }
}
