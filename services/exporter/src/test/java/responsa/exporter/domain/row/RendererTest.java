package responsa.exporter.domain.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;

class RendererTest {

    @Test
    void shouldReadTheThreeExitsAndAllDeadLetters() {
        assertThat(Renderer.topics())
                .containsExactlyInAnyOrder(
                        "responsa.dataset",
                        "responsa.rejected",
                        "responsa.undecided",
                        "responsa.screener.dlq",
                        "responsa.classifier.dlq",
                        "responsa.drafter.dlq",
                        "responsa.judge.dlq",
                        "responsa.router.dlq",
                        "responsa.exporter.dlq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"type\":\"tuple\"}", "{\"type\":\"other\"}"})
    void shouldSayThatItCannotReadARecordAndNotWhatStandsInIt(String value) {
        for (Topic<?, ?> topic : List.of(Topics.DATASET, Topics.REJECTED, Topics.UNDECIDED)) {
            Rendering rendering =
                    Renderer.render(Rendered.taken(topic, value.getBytes(StandardCharsets.UTF_8), Map.of()));

            assertThat(rendering)
                    .isInstanceOfSatisfying(
                            Rendering.Unreadable.class,
                            unreadable -> assertThat(unreadable.detail())
                                    .startsWith("the record")
                                    .doesNotContain("{"));
        }
    }

    @Test
    void shouldNotReadATombstone() {
        assertThat(Renderer.render(Rendered.taken(Topics.DATASET, null, Map.of())))
                .isEqualTo(new Rendering.Unreadable("the record has no value"));
    }

    @Test
    void shouldRefuseATopicThatIsNotExported() {
        assertThatThrownBy(() -> Renderer.render(Rendered.taken(Topics.DRAFTS, new byte[0], Map.of())))
                .hasMessage("responsa.drafts is not exported");
    }
}
