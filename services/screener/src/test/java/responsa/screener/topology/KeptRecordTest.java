package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.junit.jupiter.api.Test;
import responsa.streams.record.Incoming;

class KeptRecordTest {

    @Test
    void shouldGoOnAsIfItHadComeJustNow() {
        Headers headers = new RecordHeaders()
                .add("position", "file:7".getBytes(StandardCharsets.UTF_8))
                .add("traceparent", "00-größe".getBytes(StandardCharsets.UTF_8))
                .add("empty", new byte[0]);
        byte[] value = {1, 2, 3};
        Incoming came = new Incoming(new byte[] {9}, value, headers, Instant.ofEpochMilli(123), new Place("t", 4, 56));

        Incoming read = KeptRecord.read("t", KeptRecord.bytes(came));

        assertThat(read.key()).isEqualTo(new byte[] {9});
        assertThat(read.value()).isEqualTo(value);
        assertThat(read.time()).isEqualTo(came.time());
        assertThat(read.source()).isEqualTo("t-4@56");
        assertThat(read.header("position")).contains("file:7");
        assertThat(Arrays.asList(read.headers().toArray()))
                .isEqualTo(Arrays.asList(came.headers().toArray()));
    }

    private record Place(String topic, int partition, long offset) implements RecordMetadata {}
}
