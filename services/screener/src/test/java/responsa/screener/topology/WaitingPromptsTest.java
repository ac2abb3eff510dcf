package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.encounter.Name;
import responsa.screener.domain.encounter.Waiting;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;

class WaitingPromptsTest {
    private final MapStore store = new MapStore();
    private final WaitingPrompts waiting = new WaitingPrompts(store);

    @Test
    void shouldGiveBackWhatWaitsHoweverManyDo() {
        LongStream.rangeClosed(0, WaitingPrompts.IN_MEMORY).forEach(number -> waiting.put(key(number), kept(number)));

        assertThat(waiting.get(key(0))).as("no longer in memory").isEqualTo(kept(0));
        assertThat(waiting.get(key(WaitingPrompts.IN_MEMORY))).isEqualTo(kept(WaitingPrompts.IN_MEMORY));
        assertThat(waiting.get(key(-1))).isNull();
    }

    @Test
    void shouldGiveBackTheLastOfChanges() {
        waiting.put(key(1), kept(1));
        waiting.put(key(1), kept(2));

        assertThat(waiting.get(key(1))).isEqualTo(kept(2));
        assertThat(new WaitingPrompts(store).get(key(1))).as("after a restart").isEqualTo(kept(2));
    }

    @Test
    void shouldForgetWhatIsDecided() {
        waiting.put(key(1), kept(1));

        waiting.delete(key(1));

        assertThat(waiting.get(key(1))).isNull();
        assertThat(new WaitingPrompts(store).get(key(1))).isNull();
    }

    private static StoreKey key(long number) {
        return new StoreKey(7, new Name(number, 0));
    }

    private static KeptWaiting kept(long number) {
        PromptId id = new PromptId(Sha256.of("prompt " + number));
        return new KeptWaiting(Waiting.begun(new Comer(new Name(number, 0), 1, number), id, 4), 0.75);
    }
}
