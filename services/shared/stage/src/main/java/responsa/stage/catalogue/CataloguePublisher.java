package responsa.stage.catalogue;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;
import responsa.topics.record.SpecRef;

/// Publishes versions and makes them current. Threads: any.
///
/// The version is acknowledged before its pointer is sent, so that a pointer never names what is not there.
/// Publishing a version again changes nothing but which one is current.
public final class CataloguePublisher {
    private final Producer<byte[], byte[]> producer;

    /// @param producer with acks=all; stays the caller's
    public CataloguePublisher(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /// Publishes a spec; returns when it is current.
    ///
    /// @throws KafkaException if the broker did not acknowledge it
    public SpecRef publish(Spec spec) throws InterruptedException {
        acknowledged(Topics.SPECS, spec.sha256().hex(), SpecEntry.version(spec));
        acknowledged(Topics.SPECS, Entries.pointerTo(spec.id()), SpecEntry.pointer(spec.sha256()));
        return spec.ref();
    }

    /// Publishes a recipe; returns when it is current.
    ///
    /// @throws KafkaException if the broker did not acknowledge it
    public RecipeRef publish(Recipe recipe) throws InterruptedException {
        Sha256 version = Json.hash(recipe);
        acknowledged(Topics.RECIPES, version.hex(), RecipeEntry.version(recipe));
        acknowledged(Topics.RECIPES, Entries.pointerTo(recipe.id()), RecipeEntry.pointer(version));
        return new RecipeRef(recipe.id(), version);
    }

    private <V> void acknowledged(Topic<String, V> topic, String key, V value) throws InterruptedException {
        byte @Nullable [] name = topic.keys().serializer().serialize(topic.name(), key);
        byte @Nullable [] bytes = topic.values().serializer().serialize(topic.name(), value);
        try {
            producer.send(new ProducerRecord<>(topic.name(), 0, name, bytes)).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        }
    }
}
