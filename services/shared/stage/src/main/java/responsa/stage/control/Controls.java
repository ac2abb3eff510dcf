package responsa.stage.control;

import java.util.List;
import java.util.Optional;
import responsa.topics.record.Allocation;
import responsa.topics.record.Allocation.Admittance;
import responsa.topics.record.Control;

/// Controls and allocations by recipe. Threads: any.
public interface Controls {

    /// Those of recipes that nothing limits.
    static Controls none() {
        return new FixedControls();
    }

    /// A recipe's control; empty where it has none. Does not wait.
    Optional<Control> control(String recipe);

    /// A recipe's allocation as it was published last; empty where nothing was. Does not wait.
    Optional<Allocation> allocation(String recipe);

    /// Changes whenever a case may be admitted that was not before, and at other times.
    long changes();

    /// Whether a case of a recipe may be drafted now. A pause by hand counts from when it was published; all else
    /// from when the allocator has seen it.
    default Admittance admits(String recipe, List<String> categories) {
        boolean paused = control(recipe).filter(Control::paused).isPresent();
        return paused
                ? Admittance.WAITS
                : allocation(recipe).map(now -> now.admits(categories)).orElse(Admittance.ADMITTED);
    }
}
