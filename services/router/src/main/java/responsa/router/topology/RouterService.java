package responsa.router.topology;

import responsa.router.config.RouterSettings;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.streams.service.StreamsService;

/// The router's door.
public final class RouterService {
    private RouterService() {}

    /// Starts the router. It waits for Kafka and its topics, as long as they take.
    ///
    /// @param catalogue its waits must be well below [RouterSettings#transactionTimeout]
    /// @throws IllegalArgumentException if a setting is out of its bounds
    public static RunningService start(RouterSettings settings, ServiceEnvironment environment, Catalogue catalogue) {
        RouterCounters counters = RouterCounters.of(environment.meters());
        Recipes recipes = new Recipes(catalogue, settings.missingRecipeMemory(), environment.clock());
        return StreamsService.start(RouterTopology.stage(recipes, counters), settings, environment);
    }
}
