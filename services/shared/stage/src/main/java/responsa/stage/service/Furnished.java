package responsa.stage.service;

import java.util.List;
import java.util.function.Supplier;

/// A service with what it alone uses, such as its catalogue or its model client.
///
/// @param waitsFor what the furniture waits for, for people; said in the status when the service itself has nothing
///     to say; empty while there is nothing
/// @param closers end the furniture, in this order, when the service has ended
public record Furnished(RunningService service, Supplier<String> waitsFor, List<Runnable> closers)
        implements RunningService {

    public Furnished {
        closers = List.copyOf(closers);
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public ServiceStatus status() {
        ServiceStatus status = service.status();
        return status.detail().isEmpty() ? status.detailed(waitsFor.get()) : status;
    }

    @Override
    public void close() {
        service.close();
        closers.forEach(Runnable::run);
    }
}
