package responsa.stage.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.stage.ledger.Entry;
import responsa.stage.ledger.Part;
import responsa.stage.ledger.Volume;
import responsa.topics.record.FailureCause;

final class LetterheadTest {
    private static final Taken<String, String> INPUT = new Taken<>(
            record("responsa.cases", 3, 7, new RecordHeaders().add("traceparent", bytes("00-1"))),
            "case",
            "asked",
            "c1");

    @Test
    void shouldReadBackWhatItWroteForAnAnswer() {
        Headers headers = Letterhead.ofAnswer(INPUT, new Part(1, 4), null);

        assertThat(read(headers)).contains(new Entry(Volume.ANSWERS, 11, 7, new Part(1, 4), "asked", false, null, 0));
        assertThat(headers.lastHeader("traceparent").value()).isEqualTo(bytes("00-1"));
    }

    @Test
    void shouldTellAFailureOfThisStage() {
        Headers headers = Letterhead.ofAnswer(INPUT, Part.WHOLE, FailureCause.MODEL_FAILED);

        assertThat(read(headers).map(Entry::dead)).contains(true);
    }

    @Test
    void shouldNotLetARepeatStandForWhatWasAsked() {
        Headers headers = Letterhead.ofAnswer(INPUT, Part.WHOLE, FailureCause.REPEAT);

        assertThat(read(headers).map(Entry::identity)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "responsa.cases-2@7, 0/1",
        "responsa.prompts-3@7, 0/1",
        "somebody, 0/1",
        "responsa.cases-3@7, 2/2",
        "responsa.cases-3@7,",
        ", 0/1"
    })
    void shouldIgnoreWhatIsNotOfThisPartition(@Nullable String source, @Nullable String part) {
        Headers headers = new RecordHeaders();
        if (source != null) {
            headers.add("source", bytes(source));
        }
        if (part != null) {
            headers.add("part", bytes(part));
        }

        assertThat(read(headers)).isEmpty();
    }

    private static Optional<Entry> read(Headers headers) {
        return Letterhead.read(Volume.ANSWERS, record("responsa.drafts", 3, 11, headers), "responsa.cases", 3);
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, int partition, long offset, Headers headers) {
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                0,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                null,
                null,
                headers,
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
