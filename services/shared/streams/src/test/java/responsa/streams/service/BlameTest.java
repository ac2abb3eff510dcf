package responsa.streams.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class BlameTest {

    @Test
    void shouldTellAPassingFailureFromALastingOne() {
        assertThat(Blame.passing(new StreamsException(new TimeoutException("slow"))))
                .isTrue();
        assertThat(Blame.passing(new StreamsException(new IllegalStateException("bug"))))
                .isFalse();
    }

    @Test
    void shouldTellWhatTheBrokerOrTheFileSystemSaid() {
        assertThat(Blame.of(new StreamsException(new TopicAuthorizationException("Not authorized: [a]"))))
                .isEqualTo("TopicAuthorizationException: Not authorized: [a]");
        assertThat(Blame.of(new StreamsException("", new IOException("No space left on device"))))
                .isEqualTo("IOException: No space left on device");
    }

    @Test
    void shouldNotTellAMessageThatMayHoldARecordsText() {
        assertThat(Blame.of(new StreamsException("…", new IllegalArgumentException("a prompt's text"))))
                .startsWith("IllegalArgumentException at responsa.streams.service.BlameTest")
                .doesNotContain("prompt's");
    }
}
