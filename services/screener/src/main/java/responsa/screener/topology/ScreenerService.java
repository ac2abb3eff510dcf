package responsa.screener.topology;

import java.nio.file.Path;
import java.util.List;
import responsa.screener.config.ScreenerSettings;
import responsa.screener.heldout.HeldOutFiles;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.stage.service.Furnished;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.streams.recipe.Recipes;
import responsa.streams.service.RecordCounters;
import responsa.streams.service.StreamsService;

/// The screener's door.
public final class ScreenerService {
    private ScreenerService() {}

    /// Starts the screener with a catalogue of its own, which ends with it.
    ///
    /// @throws IllegalArgumentException if a setting is out of its bounds
    /// @throws IllegalStateException if a topic of the catalogue is missing
    /// @throws responsa.screener.heldout.UnusableHeldOutException if a held-out file cannot be used
    public static RunningService start(ScreenerSettings settings, ServiceEnvironment environment)
            throws InterruptedException {
        check(settings);
        HeldOutFiles heldOut = heldOut(settings);
        KafkaCatalogue catalogue = KafkaCatalogue.start(environment.kafka(), settings.recipeWithin());
        return new Furnished(start(settings, environment, catalogue, heldOut), () -> "", List.of(catalogue::close));
    }

    /// Starts the screener. It waits for Kafka and its topics, as long as they take.
    ///
    /// @param catalogue its waits must be well below [ScreenerSettings#transactionTimeout]
    /// @throws IllegalArgumentException if a setting is out of its bounds
    /// @throws responsa.screener.heldout.UnusableHeldOutException if a held-out file cannot be used
    public static RunningService start(ScreenerSettings settings, ServiceEnvironment environment, Catalogue catalogue) {
        check(settings);
        return start(settings, environment, catalogue, heldOut(settings));
    }

    private static RunningService start(
            ScreenerSettings settings, ServiceEnvironment environment, Catalogue catalogue, HeldOutFiles heldOut) {
        RecordCounters counters = RecordCounters.of(environment.meters(), ScreenerTopology.NAME);
        Recipes recipes = new Recipes(catalogue, settings.missingRecipeMemory(), environment.clock());
        Yardstick yardstick = new Yardstick(recipes, heldOut, settings.remember());
        return StreamsService.start(ScreenerTopology.stage(yardstick, counters), settings, environment);
    }

    private static HeldOutFiles heldOut(ScreenerSettings settings) {
        List<Path> files = settings.heldOut().orElse(List.of());
        return HeldOutFiles.of(files);
    }

    private static void check(ScreenerSettings settings) {
        if (settings.recipeWithin().multipliedBy(2).compareTo(settings.transactionTimeout()) > 0) {
            throw new IllegalArgumentException("recipe-within is %s; it must be at most half of transaction-timeout, %s"
                    .formatted(settings.recipeWithin(), settings.transactionTimeout()));
        }
        if (settings.remember().toMinutes() < 1) {
            throw new IllegalArgumentException(
                    "remember is %s; it must be a minute at least".formatted(settings.remember()));
        }
    }
}
