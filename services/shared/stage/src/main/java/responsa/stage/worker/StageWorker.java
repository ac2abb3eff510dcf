package responsa.stage.worker;

import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// Runs an LLM stage by the rules R1 to R12 of the ledger.
public final class StageWorker {
    private StageWorker() {}

    /// Starts a stage; it reads, calls and writes until it is closed.
    ///
    /// @throws IllegalStateException if its topics have unequally many partitions, or one is missing; the message
    ///     names them
    public static <I, O, M> RunningService start(
            StageDefinition<I, O, M> definition, WorkerSettings settings, ServiceEnvironment environment) {
        throw new UnsupportedOperationException(definition.name() + " with " + settings + " in " + environment);
    }
}
