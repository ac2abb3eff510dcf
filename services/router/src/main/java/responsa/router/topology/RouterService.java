package responsa.router.topology;

import java.util.List;
import responsa.router.config.RouterSettings;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.stage.service.Furnished;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.streams.recipe.Recipes;
import responsa.streams.service.StreamsService;

/// The router's door.
public final class RouterService {
    private RouterService() {}

    /// Starts the router with a catalogue of its own, which ends with it.
    ///
    /// @throws IllegalArgumentException if a setting is out of its bounds
    /// @throws IllegalStateException if a topic of the catalogue is missing
    public static RunningService start(RouterSettings settings, ServiceEnvironment environment)
            throws InterruptedException {
        checkWaits(settings);
        KafkaCatalogue catalogue = KafkaCatalogue.start(environment.kafka(), settings.recipeWithin());
        return new Furnished(start(settings, environment, catalogue), () -> "", List.of(catalogue::close));
    }

    /// Starts the router. It waits for Kafka and its topics, as long as they take.
    ///
    /// @param catalogue its waits must be well below [RouterSettings#transactionTimeout]
    /// @throws IllegalArgumentException if a setting is out of its bounds
    public static RunningService start(RouterSettings settings, ServiceEnvironment environment, Catalogue catalogue) {
        RouterCounters counters = RouterCounters.of(environment.meters());
        Recipes recipes = new Recipes(catalogue, settings.missingRecipeMemory(), environment.clock());
        return StreamsService.start(RouterTopology.stage(recipes, counters), settings, environment);
    }

    private static void checkWaits(RouterSettings settings) {
        if (settings.recipeWithin().multipliedBy(2).compareTo(settings.transactionTimeout()) > 0) {
            throw new IllegalArgumentException("recipe-within is %s; it must be at most half of transaction-timeout, %s"
                    .formatted(settings.recipeWithin(), settings.transactionTimeout()));
        }
    }
}
