package responsa.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.local.control.ControlChange;
import responsa.local.control.ControlDesk;
import responsa.local.watch.Report;
import responsa.router.domain.allocation.Allocator;
import responsa.stage.control.KafkaControls;
import responsa.stage.service.ServiceStatus;
import responsa.topics.record.Allocation;
import responsa.topics.record.Allocation.Admittance;
import responsa.topics.record.Control;
import responsa.topics.record.InFlight;
import responsa.topics.record.Pause;

/// The limits of a run's recipe, and whether the run rests at one of them. Threads: one.
final class Limits implements AutoCloseable {
    /// Longer than a record is on its way between two stages.
    private static final Duration STILL = Duration.ofSeconds(5);

    private final String recipe;
    private final KafkaControls controls;
    private final Stillness stillness = new Stillness(STILL, STILL);

    private Limits(String recipe, KafkaControls controls) {
        this.recipe = recipe;
        this.controls = controls;
    }

    /// Changes those of a recipe in a cluster. They are read after that, so that the change is known here.
    static Limits impose(String recipe, ControlChange change, Map<String, Object> kafka) throws InterruptedException {
        if (!change.isNothing()) {
            new ControlDesk(kafka).change(recipe, change);
        }
        return new Limits(recipe, KafkaControls.start(kafka));
    }

    /// Whether the recipe is paused, so that it is no wonder if nothing moves.
    boolean arePaused() {
        return controls.admits(recipe, List.of()) != Admittance.ADMITTED;
    }

    /// The limit at which everything in flight is kept and nothing moves any more; empty while something may.
    Optional<String> restsAt(Report report, long calls, Map<String, ServiceStatus> services, Instant now) {
        Duration still = stillness.lasts(report, calls, services, now);
        Control control = controls.control(recipe).orElse(null);
        return controls.allocation(recipe)
                .flatMap(last -> kept(last, control))
                .filter(limit -> still.compareTo(STILL) >= 0);
    }

    /// The limit at which cases are kept; empty while the allocator has not read the control, as when a run that goes
    /// on starts its services: what it said last holds no more.
    ///
    /// @param last what the allocator said
    static Optional<String> kept(Allocation last, @Nullable Control control) {
        return Allocator.stated(last, control).equals(last) ? kept(last) : Optional.empty();
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
