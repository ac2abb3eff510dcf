package responsa.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import responsa.stage.catalogue.Catalogue;
import responsa.topics.declared.Topics;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

class PublicationTest {
    private static final Spec SPEC = aSpec().build();
    private static final Recipe RECIPE = aRecipe().build();

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(Cluster.empty(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Publication publication = new Publication(producer, Catalogue.of(List.of(SPEC), List.of(RECIPE)));

    @Test
    void shouldReturnTheVersionThatIsCurrentNow() throws InterruptedException {
        assertThat(publication.publish(SPEC)).isEqualTo(SPEC.ref());
        assertThat(publication.publish(RECIPE)).isEqualTo(RECIPE.ref());
        assertThat(producer.history())
                .extracting(sent -> sent.topic())
                .containsExactly(
                        Topics.SPECS.name(), Topics.SPECS.name(), Topics.RECIPES.name(), Topics.RECIPES.name());
    }

    @Test
    void shouldSayWhatTheBrokerDidNotTake() {
        producer.sendException = new TimeoutException("late");

        assertThatThrownBy(() -> publication.publish(SPEC))
                .isInstanceOf(NotAcknowledgedException.class)
                .hasMessage("The broker did not acknowledge the spec \"shop\" (TimeoutException). Is it up? Publish it"
                        + " again.");
        assertThatThrownBy(() -> publication.publish(RECIPE))
                .isInstanceOf(NotAcknowledgedException.class)
                .hasMessageContaining("the recipe \"sample\"");
    }
}
