package responsa.stage.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import responsa.testkit.kafka.TestBroker;
import responsa.testkit.sample.Samples;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;

class KafkaCatalogueIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    final TestBroker broker = TestBroker.with(1, Topics.SPECS, Topics.RECIPES);

    private final Spec older = Samples.aSpec().title("Older").build();
    private final Spec newer = Samples.aSpec().title("Newer").build();
    private final Recipe recipe = Samples.aRecipe().build();

    @Test
    void shouldHoldWhatWasPublishedBeforeItStarted() throws InterruptedException {
        publish(older);
        publish(recipe);
        publish(newer);

        try (KafkaCatalogue catalogue = KafkaCatalogue.start(broker.kafka(), Duration.ZERO)) {
            assertThat(catalogue.spec(older.sha256())).contains(older);
            assertThat(catalogue.currentSpec("shop")).contains(newer);
            assertThat(catalogue.recipe(Json.hash(recipe))).contains(recipe);
            assertThat(catalogue.currentRecipe("sample")).contains(recipe);
            assertThat(catalogue.spec(Sha256.of("another"))).isEmpty();
        }
    }

    @Test
    void shouldWaitForAVersionThatHasNotArrivedYet() throws InterruptedException {
        try (KafkaCatalogue catalogue = KafkaCatalogue.start(broker.kafka(), PATIENCE)) {
            CompletableFuture<Optional<Spec>> asked = CompletableFuture.supplyAsync(() -> ask(catalogue, newer));

            publish(newer);

            assertThat(asked.join()).contains(newer);
            await().untilAsserted(
                            () -> assertThat(catalogue.currentSpec("shop")).contains(newer));
        }
    }

    @Test
    void shouldMakeAnOlderVersionCurrentAgain() throws InterruptedException {
        publish(older);
        publish(newer);
        publish(older);

        try (KafkaCatalogue catalogue = KafkaCatalogue.start(broker.kafka(), Duration.ZERO)) {
            assertThat(catalogue.currentSpec("shop")).contains(older);
        }
    }

    @Test
    void shouldPassOverWhatItCannotRead() throws InterruptedException {
        Topic<String, String> raw = new Topic<>(Topics.SPECS.name(), Topics.SPECS.keys(), Serdes.String());
        broker.records().send(raw, older.sha256().hex(), "no JSON");
        broker.records().send(Topics.SPECS, "no sha256", SpecEntry.version(older));
        broker.records().send(Topics.SPECS, "current/shop", SpecEntry.version(older));
        broker.records().send(Topics.RECIPES, "current/none", RecipeEntry.pointer(Sha256.of("not there")));
        publish(newer);

        try (KafkaCatalogue catalogue = KafkaCatalogue.start(broker.kafka(), Duration.ZERO)) {
            assertThat(catalogue.unreadable()).isEqualTo(3);
            assertThat(catalogue.spec(older.sha256())).isEmpty();
            assertThat(catalogue.currentSpec("shop")).contains(newer);
            assertThat(catalogue.currentRecipe("none")).isEmpty();
        }
    }

    @Test
    void shouldFollowThroughARestartOfTheBroker() throws InterruptedException {
        publish(older);
        broker.stop();
        broker.start();

        try (KafkaCatalogue catalogue = KafkaCatalogue.start(broker.kafka(), Duration.ZERO)) {
            assertThat(catalogue.spec(older.sha256())).contains(older);
        }
    }

    @Test
    void shouldSayWhichTopicIsMissing() {
        TestBroker empty = TestBroker.with(1, Topics.SPECS);
        try (empty) {
            empty.start();
            assertThatIllegalStateException()
                    .isThrownBy(() -> KafkaCatalogue.start(empty.kafka(), PATIENCE))
                    .withMessageContaining("responsa.recipes")
                    .withMessageContaining("topics/recipes.yaml");
        }
    }

    private void publish(Spec spec) throws InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            assertThat(new CataloguePublisher(producer).publish(spec)).isEqualTo(spec.ref());
        }
    }

    private void publish(Recipe published) throws InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            new CataloguePublisher(producer).publish(published);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(broker.kafka(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Optional<Spec> ask(KafkaCatalogue catalogue, Spec spec) {
        try {
            return catalogue.spec(spec.sha256());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
