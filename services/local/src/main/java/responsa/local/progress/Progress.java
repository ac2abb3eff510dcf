package responsa.local.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import responsa.local.books.Balance;
import responsa.local.console.Console;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceStatus;

/// Shows how far a run is. Threads: one.
public final class Progress {
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);

    private final Console console;
    private final boolean quiet;
    private final Instant begun;
    private final Rates rates = new Rates();
    private Instant lastLine;

    /// @param quiet shows nothing
    /// @param begun when the run was started
    public Progress(Console console, boolean quiet, Instant begun) {
        this.console = console;
        this.quiet = quiet;
        this.begun = begun;
        this.lastLine = begun;
    }

    /// Shows the moment: at a terminal at every call, elsewhere a line every ten seconds.
    ///
    /// @param services in the order of the pipeline
    public void tick(Balance books, List<RunningService> services, Instant now) {
        Duration running = Duration.between(begun, now);
        if (quiet) {
            return;
        }
        if (console.isTerminal()) {
            console.show(Picture.of(books, views(services, now), running));
        } else if (Duration.between(lastLine, now).compareTo(LINE_EVERY) >= 0) {
            lastLine = now;
            console.say(Picture.headline(books, running));
        }
    }

    /// Takes the picture away.
    public void end() {
        console.show(List.of());
    }

    private List<StageView> views(List<RunningService> services, Instant now) {
        return services.stream().map(service -> view(service, now)).toList();
    }

    private StageView view(RunningService service, Instant now) {
        ServiceStatus status = service.status();
        return new StageView(service.name(), status, rates.of(service.name(), status.done(), now));
    }
}
