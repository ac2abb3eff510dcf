package responsa.topics.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int tries;

    @Test
    void shouldAnswerAtOnceWhenNothingFails() throws InterruptedException {
        assertThat(patience(Duration.ZERO).with(() -> "answer")).isEqualTo("answer");
        assertThat(told).isEmpty();
    }

    @Test
    void shouldTryAgainWhatPassesAndTellOnce() throws InterruptedException {
        String answer = patience(Duration.ofSeconds(10)).with(() -> failingUntil(4));

        assertThat(answer).isEqualTo("answer");
        assertThat(tries).isEqualTo(4);
        assertThat(told).containsExactly("try 1");
    }

    @Test
    void shouldGiveUpWithTheLastFailureWhenTheTimeIsUp() {
        assertThatThrownBy(() -> patience(Patience.BETWEEN.multipliedBy(3)).with(() -> failingUntil(100)))
                .isInstanceOf(TopicCreationException.class)
                .hasMessage("try 4");
    }

    @Test
    void shouldNotTryAgainWhatStays() {
        assertThatThrownBy(() -> patience(Duration.ofDays(1)).with(() -> {
                    tries++;
                    throw new TopicCreationException("not authorised", false, null);
                }))
                .hasMessage("not authorised");
        assertThat(tries).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    private Patience patience(Duration longest) {
        return new Patience(longest, () -> now, length -> now = now.plus(length), told::add);
    }

    private String failingUntil(int last) {
        tries++;
        if (tries < last) {
            throw new TopicCreationException("try " + tries, true, null);
        }
        return "answer";
    }
}
