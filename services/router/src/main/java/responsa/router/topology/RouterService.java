package responsa.router.topology;

import java.util.List;
import java.util.function.Predicate;
import responsa.router.config.RouterSettings;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.stage.control.Controls;
import responsa.stage.control.KafkaControls;
import responsa.stage.service.Furnished;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.streams.recipe.Recipes;
import responsa.streams.service.StreamsService;
import responsa.topics.record.Control;

/// The router's door.
public final class RouterService {
    private RouterService() {}

    /// Starts the router with a catalogue and controls of its own, which end with it.
    ///
    /// @throws IllegalArgumentException if a setting is out of its bounds
    /// @throws IllegalStateException if a topic of the catalogue is missing
    public static RunningService start(RouterSettings settings, ServiceEnvironment environment)
            throws InterruptedException {
        checkWaits(settings);
        KafkaCatalogue catalogue = KafkaCatalogue.start(environment.kafka(), settings.recipeWithin());
        try {
            return furnished(settings, environment, catalogue, KafkaControls.start(environment.kafka()));
        } catch (RuntimeException refused) {
            catalogue.close();
            throw refused;
        }
    }

    private static RunningService furnished(
            RouterSettings settings, ServiceEnvironment environment, KafkaCatalogue catalogue, KafkaControls controls) {
        try {
            RunningService running = start(settings, environment, catalogue, controls);
            return new Furnished(running, () -> "", List.of(catalogue::close, controls::close));
        } catch (RuntimeException refused) {
            controls.close();
            throw refused;
        }
    }

    /// Starts the router. It waits for Kafka and its topics, as long as they take.
    ///
    /// @param catalogue its waits must be well below [RouterSettings#transactionTimeout]
    /// @param controls tell which recipes have limits
    /// @throws IllegalArgumentException if a setting is out of its bounds
    public static RunningService start(
            RouterSettings settings, ServiceEnvironment environment, Catalogue catalogue, Controls controls) {
        RouterCounters counters = RouterCounters.of(environment.meters());
        Recipes recipes = new Recipes(catalogue, settings.missingRecipeMemory(), environment.clock());
        Predicate<String> limited =
                recipe -> controls.control(recipe).filter(Control::limits).isPresent();
        Deadline deadline = Deadline.of(settings.deadline());
        return StreamsService.start(RouterTopology.stage(recipes, limited, deadline, counters), settings, environment);
    }

    private static void checkWaits(RouterSettings settings) {
        if (settings.recipeWithin().multipliedBy(2).compareTo(settings.transactionTimeout()) > 0) {
            throw new IllegalArgumentException("recipe-within is %s; it must be at most half of transaction-timeout, %s"
                    .formatted(settings.recipeWithin(), settings.transactionTimeout()));
        }
    }
}
