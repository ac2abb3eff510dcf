package responsa.stage.host;

import java.util.Set;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// What an application tells its host: how its one service is started.
public interface ServiceStarter {

    /// The service's one word.
    String name();

    /// The `@ConfigMapping` interfaces of its settings; an unknown name below one of their prefixes stops the
    /// application.
    Set<Class<?>> settings();

    /// Starts it; called when Kafka can be reached, and again for as long as topics are missing.
    ///
    /// @throws responsa.stage.service.MissingTopicsException if a topic is not there yet; nothing is left
    ///     running then
    /// @throws IllegalStateException if it cannot run here; the message says why and what to do
    RunningService start(ServiceEnvironment environment) throws InterruptedException;
}
