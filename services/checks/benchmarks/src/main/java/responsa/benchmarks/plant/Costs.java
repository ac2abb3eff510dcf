package responsa.benchmarks.plant;

import java.time.Duration;

/// Processor time of the three processes.
///
/// @param services all of them together, and the watch of what settles
public record Costs(Duration services, Duration broker, Duration model) {
    /// Nothing yet.
    public static final Costs NONE = new Costs(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /// These and others.
    public Costs plus(Costs more) {
        return new Costs(services.plus(more.services), broker.plus(more.broker), model.plus(more.model));
    }

    /// What came to these since others.
    public Costs since(Costs before) {
        return new Costs(services.minus(before.services), broker.minus(before.broker), model.minus(before.model));
    }

    /// Milliseconds of all three by a number of something.
    public double each(long of) {
        return milliseconds(services.plus(broker).plus(model), of);
    }

    /// Milliseconds by a number of something.
    public static double milliseconds(Duration time, long of) {
        return time.toNanos() / 1e6 / Math.max(1, of);
    }
}
