package responsa.router.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import responsa.router.config.RouterSettings;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.stage.control.KafkaControls;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// A router in a process of its own, to be killed. It takes about a millisecond for a verdict, so that there is time to
/// kill it within a few thousand of them.
final class RouterProcess {
    private RouterProcess() {}

    /// @param arguments where Kafka is, and the folder of the state
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, Object> kafka = Map.of("bootstrap.servers", arguments[0]);
        RouterSettings settings = Settings.of(
                RouterSettings.class,
                Map.of("responsa.router.state-dir", arguments[1], "responsa.router.session-timeout", "1500ms"));
        Catalogue slow = new Slow(KafkaCatalogue.start(kafka, Duration.ofSeconds(5)));
        RunningService router = RouterService.start(
                settings,
                new ServiceEnvironment(kafka, new SimpleMeterRegistry(), InstantSource.system()),
                slow,
                KafkaControls.start(kafka));
        Runtime.getRuntime().addShutdownHook(new Thread(router::close));
        Thread.currentThread().join();
    }

    private record Slow(Catalogue catalogue) implements Catalogue {
        @Override
        public Optional<Recipe> recipe(Sha256 version) throws InterruptedException {
            LockSupport.parkNanos(1_000_000);
            return catalogue.recipe(version);
        }

        @Override
        public Optional<Spec> spec(Sha256 version) throws InterruptedException {
            return catalogue.spec(version);
        }

        @Override
        public Optional<Spec> currentSpec(String id) {
            return catalogue.currentSpec(id);
        }

        @Override
        public Optional<Recipe> currentRecipe(String id) {
            return catalogue.currentRecipe(id);
        }
    }
}
