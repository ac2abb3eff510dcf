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
    private final Duration patience;

    /// What was found.
    ///
    /// @param begun where in every partition the first submission of the content began, at the latest
    record Found(Seen seen, Map<TopicPartition, Long> begun) {}

    /// @param consumer in no group, reading uncommitted; stays the caller's
    /// @param patience how long nothing may come before the search is given up
    Past(Consumer<byte[], byte[]> consumer, Duration patience) {
        this.consumer = consumer;
        this.patience = patience;
    }

    /// Reads from the marks, or the beginning of a partition that has none, to what are the topics' ends now.
    ///
    /// @param marks one beyond its partition's end is of a topic that was made anew, and does not hold
    /// @throws NotAcknowledgedException if the broker does not answer
    Found of(Sha256 content, Versions versions, Map<TopicPartition, Long> marks) throws InterruptedException {
        try {
            Map<TopicPartition, Long> ends = atBeginning();
            Map<TopicPartition, Long> begun = new HashMap<>(ends);
            Seen seen = Seen.nothing();
            marks.entrySet().stream()
                    .filter(mark -> mark.getValue() <= ends.getOrDefault(mark.getKey(), -1L))
                    .forEach(mark -> {
                        consumer.seek(mark.getKey(), mark.getValue());
                        begun.put(mark.getKey(), mark.getValue());
                    });
            read(ends, found -> {
                if (note(found, content, versions, seen)) {
                    begun.merge(new TopicPartition(found.topic(), found.partition()), found.offset(), Math::min);
                }
            });
            return new Found(seen, begun);
        } catch (InterruptException interrupted) {
            throw new InterruptedException("interrupted while looking for earlier submissions");
        } catch (TimeoutException late) {
            throw new NotAcknowledgedException(
                    "The broker does not answer; what is there already cannot be told. Is it up? Submit again then.",
                    late);
        }
    }

    /// Stands at the beginning of every partition; returns where they end.
    private Map<TopicPartition, Long> atBeginning() {
        List<TopicPartition> partitions = Stream.of(Topics.PROMPTS, Topics.REJECTED)
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer.endOffsets(partitions);
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

    /// Whether the record is of this content, under whatever versions.
    private static boolean note(ConsumerRecord<byte[], byte[]> found, Sha256 content, Versions versions, Seen seen) {
        Optional<Position> position = position(found).filter(at -> at.content().equals(content));
        position.ifPresent(at -> note(found, at.line(), versions, seen));
        return position.isPresent();
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
}
