package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.encounter.Message;
import responsa.screener.domain.encounter.Name;
import responsa.screener.domain.likeness.Fingerprint;
import responsa.screener.domain.likeness.Turns;
import responsa.streams.record.Outgoing;
import responsa.topics.record.Prompt;

/// The post of partition 0 of three.
class PostTest {
    private final MockProcessorContext<byte[], Outgoing> context = new MockProcessorContext<>();
    private final Post post = new Post(context, 3);

    @Test
    void shouldSendTogetherWhatGoesToOnePartition() {
        post.send(1, found(1));
        post.send(5, found(2));
        post.send(4, found(3));
        assertThat(context.forwarded()).as("before it is dispatched").isEmpty();

        post.dispatch();
        post.dispatch();

        assertThat(sent()).extracting(Outgoing::partition).containsExactly(1, 2);
        assertThat(read(sent().get(0))).containsExactly(found(1), found(3));
        assertThat(read(sent().get(1))).containsExactly(found(2));
    }

    @Test
    void shouldHandBackWhatGoesToItsOwnPartition() {
        post.send(0, found(1));
        post.send(6, found(2));
        post.dispatch();

        assertThat(sent()).isEmpty();
        assertThat(List.of(post.next(), post.next())).containsExactly(found(1), found(2));
        assertThat(post.next()).isNull();
    }

    /// Of many long prompts, no record becomes larger than the topic takes.
    @Test
    void shouldSendOffWhatIsFull() {
        Prompt prompt = aPrompt()
                .asking(String.join(
                        " ",
                        IntStream.range(0, 5_000)
                                .mapToObj(word -> "word" + word)
                                .toList()))
                .build();
        Fingerprint fingerprint = Fingerprint.of(prompt, Turns.of(prompt), 3);

        for (int candidate = 0; candidate < 100; candidate++) {
            post.send(1, new Message.Question(comer(candidate).name(), comer(0), 0.75, fingerprint));
        }
        post.dispatch();

        assertThat(sent())
                .allSatisfy(record -> assertThat(record.value()).hasSizeLessThan((64 << 10) + 2 * fingerprint.size()));
        assertThat(sent().stream().mapToInt(record -> read(record).size()).sum())
                .isEqualTo(100);
    }

    private List<Outgoing> sent() {
        return context.forwarded().stream()
                .<Outgoing>map(forward -> forward.record().value())
                .toList();
    }

    private static List<Message> read(Outgoing record) {
        return Wire.read(record.value()).orElseThrow();
    }

    private static Message found(int group) {
        return new Message.Found(7, comer(group).name(), group, List.of(comer(group)));
    }

    private static Comer comer(int number) {
        return new Comer(new Name(number, number), number, number);
    }
}
