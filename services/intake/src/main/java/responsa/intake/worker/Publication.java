package responsa.intake.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.catalogue.CataloguePublisher;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecRef;

/// Publishes, and waits until the own catalogue shows it, so that a prompt which is submitted next gets what was
/// published last. Threads: any.
final class Publication {
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final int LOOKS = 3_000;

    private final CataloguePublisher publisher;
    private final Catalogue catalogue;

    Publication(Producer<byte[], byte[]> producer, Catalogue catalogue) {
        this.publisher = new CataloguePublisher(producer);
        this.catalogue = catalogue;
    }

    SpecRef publish(Spec spec) throws InterruptedException {
        try {
            SpecRef version = publisher.publish(spec);
            await(() -> catalogue.currentSpec(spec.id()).map(Spec::ref), version);
            return version;
        } catch (KafkaException refused) {
            throw failed("spec", spec.id(), refused);
        }
    }

    RecipeRef publish(Recipe recipe) throws InterruptedException {
        try {
            RecipeRef version = publisher.publish(recipe);
            await(() -> catalogue.currentRecipe(recipe.id()).map(Recipe::ref), version);
            return version;
        } catch (KafkaException refused) {
            throw failed("recipe", recipe.id(), refused);
        }
    }

    private static <R> void await(Supplier<Optional<R>> current, R version) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (current.get().filter(version::equals).isPresent()) {
                return;
            }
            Thread.sleep(BETWEEN);
        }
        throw new NotAcknowledgedException(
                "What was published did not become current within 30 s. Does somebody else publish it? Publish it again.",
                new IllegalStateException("not seen"));
    }

    private static NotAcknowledgedException failed(String kind, String id, KafkaException cause) {
        return new NotAcknowledgedException(
                "The broker did not acknowledge the %s \"%s\" (%s). Is it up? Publish it again."
                        .formatted(kind, id, cause.getClass().getSimpleName()),
                cause);
    }
}
