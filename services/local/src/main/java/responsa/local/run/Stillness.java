package responsa.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.local.watch.Report;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

/// Sees that nothing moves any more although not everything has settled: what is lost, or stuck in Kafka, would be
/// waited for until somebody looks. A call that is under way moves, however long it takes: it has deadlines of its own.
/// Threads: one.
final class Stillness {
    private final Duration lost;
    private final Duration stuck;
    private @Nullable Seen last;
    private Instant since = Instant.MIN;

    /// @param lost for which nothing may move when no service has anything left to do
    /// @param stuck for which nothing may move when one has; longer, since a broker may be restarted under it
    Stillness(Duration lost, Duration stuck) {
        this.lost = lost;
        this.stuck = stuck;
    }

    /// Why to give up; empty while there is hope.
    ///
    /// @param calls inputs that models are being asked for
    /// @param services how they are, by name
    Optional<String> reached(Report report, long calls, Map<String, ServiceStatus> services, Instant now) {
        List<String> waiting = waiting(services);
        Duration longest = waiting.isEmpty() ? lost : stuck;
        if (lasts(report, calls, services, now).compareTo(longest) < 0) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        said.add("Nothing has moved for %d minutes, and not everything has settled. The run ends, its state is kept."
                .formatted(longest.toMinutes()));
        said.addAll(waiting);
        said.addAll(Verification.problems(report));
        return Optional.of(String.join("\n", said));
    }

    /// For how long nothing has moved.
    Duration lasts(Report report, long calls, Map<String, ServiceStatus> services, Instant now) {
        Seen seen = Seen.of(report, services);
        if (calls > 0 || !seen.equals(last)) {
            last = seen;
            since = now;
        }
        return Duration.between(since, now);
    }

    private static List<String> waiting(Map<String, ServiceStatus> services) {
        return services.entrySet().stream()
                .filter(service -> isWaiting(service.getValue()))
                .map(service -> "%s %s".formatted(service.getKey(), told(service.getValue())))
                .toList();
    }

    private static boolean isWaiting(ServiceStatus status) {
        return status.lag() > 0 || status.state() == State.STARTING;
    }

    private static String told(ServiceStatus status) {
        String lag = status.lag() < 0 ? "an unknown number of" : Long.toString(status.lag());
        String detail = status.detail().isEmpty() ? "" : ": " + status.detail();
        return "is %s and has %s records to read%s".formatted(status.state(), lag, detail);
    }

    /// What must change for something to have moved.
    private record Seen(Report report, Map<String, Position> services) {
        private record Position(State state, long done, long inFlight, long lag) {}

        static Seen of(Report report, Map<String, ServiceStatus> services) {
            return new Seen(
                    report,
                    services.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, service -> of(service.getValue()))));
        }

        private static Position of(ServiceStatus status) {
            return new Position(status.state(), status.done(), status.inFlight(), status.lag());
        }
    }
}
