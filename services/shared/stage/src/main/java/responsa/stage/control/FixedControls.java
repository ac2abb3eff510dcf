package responsa.stage.control;

import java.util.Optional;
import responsa.topics.record.Allocation;
import responsa.topics.record.Control;

/// No control, no allocation.
final class FixedControls implements Controls {

    @Override
    public Optional<Control> control(String recipe) {
        return Optional.empty();
    }

    @Override
    public Optional<Allocation> allocation(String recipe) {
        return Optional.empty();
    }

    @Override
    public long changes() {
        return 0;
    }
}
