package responsa.stage.worker;

import responsa.stage.service.Furnished;
import responsa.stage.service.RunningService;

/// Ends a service of one stage as a killed process would. It stands in the worker's package because nobody but a test
/// may do that.
public final class Kill {
    private Kill() {}

    /// Nothing of it is committed, finished or flushed; what it was furnished with is closed.
    public static void at(RunningService service) {
        if (!(service instanceof Furnished furnished)) {
            throw new IllegalArgumentException(service.name() + " is not furnished");
        }
        ((StageWorker<?, ?, ?>) furnished.service()).abandon();
        furnished.closers().forEach(Runnable::run);
    }
}
