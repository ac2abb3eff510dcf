package responsa.benchmarks.floor;

import java.time.Duration;

/// What was measured of a floor.
///
/// @param perSecond calls, or tuples
/// @param cpuMs milliseconds of this process's processor time for each of them
public record Floor(double perSecond, double cpuMs) {

    static Floor of(int done, Duration wall, Duration cpu) {
        return new Floor(done / Math.max(1e-9, wall.toNanos() / 1e9), cpu.toNanos() / 1e6 / done);
    }
}
