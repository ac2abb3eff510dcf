package responsa.stage.host;

import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

/// Where in its life the hosted service is.
sealed interface Hosted {

    /// How the service is.
    ServiceStatus status();

    /// It was not started yet.
    record Waiting(String detail) implements Hosted {
        @Override
        public ServiceStatus status() {
            return idle(State.STARTING, detail);
        }
    }

    /// It was started and speaks for itself.
    record Running(RunningService service) implements Hosted {
        @Override
        public ServiceStatus status() {
            return service.status();
        }
    }

    /// It could not be started.
    record Failed(String detail) implements Hosted {
        @Override
        public ServiceStatus status() {
            return idle(State.FAILED, detail);
        }
    }

    private static ServiceStatus idle(State state, String detail) {
        return new ServiceStatus(state, 0, 0, null, -1, detail);
    }
}
