package responsa.stage.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import responsa.stage.follower.TopicFollower;
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;

/// The catalogue as it stands in Kafka, read from the beginning and followed. Threads: look-ups on any.
public final class KafkaCatalogue implements Catalogue, AutoCloseable {
    private final Entries<SpecEntry, Spec> specs;
    private final Entries<RecipeEntry, Recipe> recipes;
    private final TopicFollower follower;
    private final Duration patience;

    private KafkaCatalogue(
            Entries<SpecEntry, Spec> specs,
            Entries<RecipeEntry, Recipe> recipes,
            TopicFollower follower,
            Duration patience) {
        this.specs = specs;
        this.recipes = recipes;
        this.follower = follower;
        this.patience = patience;
    }

    /// Starts reading; returns when everything is read that stood in the topics at the start.
    ///
    /// @param kafka client properties
    /// @param patience how long a look-up waits for a version that has not arrived yet
    /// @throws responsa.stage.service.MissingTopicsException if one of its topics is missing
    /// @throws IllegalStateException if one has more than one partition
    public static KafkaCatalogue start(Map<String, Object> kafka, Duration patience) throws InterruptedException {
        Entries<SpecEntry, Spec> specs = Entries.specs();
        Entries<RecipeEntry, Recipe> recipes = Entries.recipes();
        List<String> topics = List.of(specs.topic().name(), recipes.topic().name());
        TopicFollower follower = TopicFollower.start("catalogue", kafka, topics, found -> apply(found, specs, recipes));
        return new KafkaCatalogue(specs, recipes, follower, patience);
    }

    @Override
    public Optional<Spec> spec(Sha256 version) throws InterruptedException {
        return specs.shelf().await(version, patience);
    }

    @Override
    public Optional<Recipe> recipe(Sha256 version) throws InterruptedException {
        return recipes.shelf().await(version, patience);
    }

    @Override
    public Optional<Spec> currentSpec(String id) {
        return specs.shelf().current(id);
    }

    @Override
    public Optional<Recipe> currentRecipe(String id) {
        return recipes.shelf().current(id);
    }

    /// Records of its topics that could not be read.
    public long unreadable() {
        return follower.unreadable();
    }

    @Override
    public void close() {
        follower.close();
    }

    private static boolean apply(
            ConsumerRecord<byte[], byte[]> found,
            Entries<SpecEntry, Spec> specs,
            Entries<RecipeEntry, Recipe> recipes) {
        Entries<?, ?> entries = found.topic().equals(specs.topic().name()) ? specs : recipes;
        return entries.apply(found.key(), found.value());
    }
}
