package responsa.intake.worker;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import responsa.intake.domain.Position;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;

/// Puts into records what intake sends.
final class Envelope {
    private Envelope() {}

    /// A prompt, to the partition of its id.
    static ProducerRecord<byte[], byte[]> of(Prompt prompt, Position position) {
        ProducerRecord<byte[], byte[]> sent = sealed(Topics.PROMPTS, prompt.id(), prompt, position);
        head(
                sent.headers(),
                responsa.topics.declared.Headers.CASE,
                prompt.caseId().toString());
        return sent;
    }

    /// A line that is no prompt, to the partition of its text's hash.
    static ProducerRecord<byte[], byte[]> of(Rejection.UnreadableLine line, Position position) {
        return sealed(Topics.REJECTED, new PromptId(Sha256.of(line.text())), line, position);
    }

    private static <V> ProducerRecord<byte[], byte[]> sealed(
            Topic<PromptId, V> topic, PromptId key, V value, Position position) {
        byte @Nullable [] name = topic.keys().serializer().serialize(topic.name(), key);
        byte @Nullable [] bytes = topic.values().serializer().serialize(topic.name(), value);
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(topic.name(), name, bytes);
        head(sent.headers(), responsa.topics.declared.Headers.POSITION, position.toString());
        return sent;
    }

    private static void head(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
