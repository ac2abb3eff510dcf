package responsa.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import responsa.intake.domain.Position;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;

class EnvelopeTest {
    private static final Position POSITION = new Position(Sha256.of("a file"), 3);

    @Test
    void shouldSendAPromptToThePartitionOfItsId() {
        Prompt prompt = aPrompt().metadata("id", "p-1").build();

        ProducerRecord<byte[], byte[]> sent = Envelope.of(prompt, POSITION);

        assertThat(sent.topic()).isEqualTo("responsa.prompts");
        assertThat(sent.partition()).isNull();
        assertThat(sent.key())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(prompt.id().toString());
        assertThat(Topics.PROMPTS.values().deserializer().deserialize("", sent.value()))
                .isEqualTo(prompt);
        assertThat(header(sent, Headers.CASE)).isEqualTo(prompt.caseId().toString());
        assertThat(header(sent, Headers.POSITION)).isEqualTo(POSITION.toString());
    }

    @Test
    void shouldKeyAnUnreadableLineByItsText() {
        Rejection.UnreadableLine line = new Rejection.UnreadableLine("f", 3, "the line is empty", "text");

        ProducerRecord<byte[], byte[]> sent = Envelope.of(line, POSITION);

        assertThat(sent.topic()).isEqualTo("responsa.rejected");
        assertThat(sent.key())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(Sha256.of("text").hex());
        assertThat(header(sent, Headers.POSITION)).isEqualTo(POSITION.toString());
        assertThat(sent.headers().lastHeader(Headers.CASE)).isNull();
    }

    @Test
    void shouldHashWhatIsReadThroughAStream() throws IOException {
        byte[] bytes = "some bytes".getBytes(StandardCharsets.UTF_8);

        assertThat(HashingStream.of(new ByteArrayInputStream(bytes))).isEqualTo(Sha256.of(bytes));
    }

    private static String header(ProducerRecord<?, ?> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
