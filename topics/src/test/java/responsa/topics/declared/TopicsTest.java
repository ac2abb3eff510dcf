package responsa.topics.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import responsa.topics.id.PromptId;
import responsa.topics.record.Prompt;
import responsa.topics.record.Samples;

class TopicsTest {

    @Test
    void shouldNameTopicsAfterTheirDeclarations() {
        assertThat(Topics.DRAFTS.name()).isEqualTo("responsa.drafts");
        assertThat(Topics.deadLetters("judge").name()).isEqualTo("responsa.judge.dlq");
    }

    @Test
    void shouldRefuseDeadLettersOfNoStage() {
        assertThatThrownBy(() -> Topics.deadLetters("intake"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no stage is called intake; there are [screener, ");
    }

    @Test
    void shouldWriteKeysAsTheirText() {
        PromptId id = Samples.barePrompt().id();

        byte[] bytes = Topics.PROMPTS.keys().serializer().serialize("t", id);

        assertThat(bytes).asString().isEqualTo(id.toString());
        assertThat(Topics.PROMPTS.keys().deserializer().deserialize("t", bytes)).isEqualTo(id);
    }

    @Test
    void shouldRefuseAKeyThatIsNoId() {
        Deserializer<PromptId> keys = Topics.PROMPTS.keys().deserializer();

        assertThatThrownBy(() -> keys.deserialize("responsa.prompts", new byte[] {'x'}))
                .isInstanceOf(SerializationException.class)
                .hasMessage("not a key of responsa.prompts");
    }

    @Test
    void shouldNotQuoteARecordThatCannotBeRead() {
        Deserializer<Prompt> prompts = Topics.PROMPTS.values().deserializer();
        byte[] secret = "{\"messages\": \"a user's secret\"}".getBytes();

        assertThatThrownBy(() -> prompts.deserialize("responsa.prompts", secret))
                .isInstanceOf(SerializationException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }
}
