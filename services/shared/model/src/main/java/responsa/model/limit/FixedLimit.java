package responsa.model.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A limit that somebody set, and that stays.
public record FixedLimit(int calls) implements CallLimit {

    public FixedLimit {
        if (calls < 1) {
            throw new IllegalArgumentException("a limit is %d calls; it must be at least 1".formatted(calls));
        }
    }

    @Override
    public boolean isOfAll() {
        return true;
    }

    @Override
    public Mark taken(int inFlight) {
        return new Mark(inFlight, 0, 0);
    }

    @Override
    public void began(Mark mark, Duration firstByte, Instant now) {}

    @Override
    public void answered(Mark mark, Duration latency) {}

    @Override
    public void refused(Mark mark, @Nullable Duration asked, Instant now) {}

    @Override
    public int weight() {
        return calls;
    }
}
