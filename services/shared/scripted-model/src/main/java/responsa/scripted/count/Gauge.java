package responsa.scripted.count;

/// A number that goes up and down, its maximum, and its integral over time. Threads: one at a time.
final class Gauge {
    private long now;
    private long max;
    private double integral;
    private long changedAt;

    Gauge(long nanos) {
        this.changedAt = nanos;
    }

    void change(int by, long nanos) {
        settle(nanos);
        now += by;
        max = Math.max(max, now);
    }

    /// Begins anew with what there is now.
    void restart(long nanos) {
        max = now;
        integral = 0;
        changedAt = nanos;
    }

    Counts.Level level(long nanos) {
        settle(nanos);
        return new Counts.Level(now, max, integral);
    }

    private void settle(long nanos) {
        integral += now * ((nanos - changedAt) / 1e9);
        changedAt = nanos;
    }
}
