package responsa.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import responsa.local.watch.Report;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

/// Sees that nothing moves any more although the books say that something should: what is lost would be waited for
/// for ever. Threads: one.
final class Stillness {
    private final Duration longest;
    private final Predicate<ServiceStatus> works;
    private @Nullable Report last;
    private Instant since = Instant.MIN;

    /// @param longest for which nothing may move
    Stillness(Duration longest) {
        this(longest, Stillness::works);
    }

    /// @param works whether a service may still move something
    Stillness(Duration longest, Predicate<ServiceStatus> works) {
        this.longest = longest;
        this.works = works;
    }

    /// Whether nothing has moved for too long.
    boolean isReached(Report report, List<ServiceStatus> services, Instant now) {
        boolean moved = !report.equals(last) || services.stream().anyMatch(works);
        if (moved) {
            last = report;
            since = now;
        }
        return !moved && !now.isBefore(since.plus(longest));
    }

    private static boolean works(ServiceStatus status) {
        return status.inFlight() > 0 || status.lag() > 0 || status.state() == State.STARTING;
    }
}
