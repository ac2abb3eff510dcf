package responsa.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import responsa.local.control.ControlChange;
import responsa.local.control.ControlDesk;
import responsa.local.watch.Report;
import responsa.stage.control.KafkaControls;
import responsa.stage.service.ServiceStatus;
import responsa.topics.record.Allocation;
import responsa.topics.record.Allocation.Admittance;
import responsa.topics.record.InFlight;
import responsa.topics.record.Pause;

/// The limits of a run's recipe, and whether the run rests at one of them. Threads: one.
final class Limits implements AutoCloseable {
    /// Longer than a record is on its way between two stages.
    private static final Duration STILL = Duration.ofSeconds(5);

    private final String recipe;
    private final ControlDesk desk;
    private final KafkaControls controls;
    private final Stillness stillness = new Stillness(STILL, STILL);

    private Limits(String recipe, ControlDesk desk, KafkaControls controls) {
        this.recipe = recipe;
        this.desk = desk;
        this.controls = controls;
    }

    /// Those of a recipe in a cluster.
    static Limits of(String recipe, Map<String, Object> kafka) throws InterruptedException {
        return new Limits(recipe, new ControlDesk(kafka), KafkaControls.start(kafka));
    }

    /// Changes them.
    void impose(ControlChange change) throws InterruptedException {
        if (!change.isNothing()) {
            desk.change(recipe, change);
        }
    }

    /// Whether the recipe is paused, so that it is no wonder if nothing moves.
    boolean arePaused() {
        return controls.admits(recipe, List.of()) != Admittance.ADMITTED;
    }

    /// The limit at which everything in flight is kept and nothing moves any more; empty while something may.
    Optional<String> restsAt(Report report, long calls, Map<String, ServiceStatus> services, Instant now) {
        Duration still = stillness.lasts(report, calls, services, now);
        return controls.allocation(recipe).flatMap(Limits::kept).filter(limit -> still.compareTo(STILL) >= 0);
    }

    private static Optional<String> kept(Allocation now) {
        Pause pause = now.pause();
        if (pause != null) {
            return pause.inFlight() == InFlight.KEEP && !pause.why().equals(Pause.BY_HAND)
                    ? Optional.of("%s, %s".formatted(pause.why(), pause.detail()))
                    : Optional.empty();
        }
        return now.full().isEmpty() || now.inFlight() != InFlight.KEEP
                ? Optional.empty()
                : Optional.of("categories at their target: " + String.join(", ", now.full()));
    }

    @Override
    public void close() {
        controls.close();
    }
}
