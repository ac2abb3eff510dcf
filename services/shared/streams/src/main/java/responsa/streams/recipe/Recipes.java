package responsa.streams.recipe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.InterruptException;
import responsa.stage.catalogue.Catalogue;
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;

/// Recipes by version. One that did not arrive in time is not waited for again for a while: a thousand of
/// its records must not wait a thousand times, or the group takes the thread for dead. Threads: any.
public final class Recipes {
    private final Catalogue catalogue;
    private final Duration memory;
    private final InstantSource clock;
    private final Map<Sha256, Instant> missing = new ConcurrentHashMap<>();

    /// @param memory for how long one that did not arrive is not waited for again
    public Recipes(Catalogue catalogue, Duration memory, InstantSource clock) {
        this.catalogue = catalogue;
        this.memory = memory;
        this.clock = clock;
    }

    /// A version; empty if it did not arrive.
    public Optional<Recipe> version(Sha256 version) {
        Instant since = missing.get(version);
        if (since != null && clock.instant().isBefore(since.plus(memory))) {
            return Optional.empty();
        }
        Optional<Recipe> found = ask(version);
        found.ifPresentOrElse(recipe -> missing.remove(version), () -> missing.put(version, clock.instant()));
        return found;
    }

    private Optional<Recipe> ask(Sha256 version) {
        try {
            return catalogue.recipe(version);
        } catch (InterruptedException ending) {
            throw new InterruptException(ending);
        }
    }
}
