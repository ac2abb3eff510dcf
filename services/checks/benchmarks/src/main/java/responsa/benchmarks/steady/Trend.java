package responsa.benchmarks.steady;

import java.util.ArrayList;
import java.util.List;

/// Whether a figure grows, by the straight line that fits it best.
///
/// Threads: one.
public final class Trend {
    private static final double WARMING = 0.25;
    private static final double HOUR = 3_600;

    private final List<Point> points = new ArrayList<>();

    private record Point(double seconds, double value) {}

    /// Adds what was seen, later than all before.
    public void see(double seconds, double value) {
        points.add(new Point(seconds, value));
    }

    /// The most that was seen; 0 where nothing was.
    public double most() {
        return points.stream().mapToDouble(Point::value).max().orElse(0);
    }

    /// How much it grows in an hour, by all that was seen but for the first quarter of the time, in which it
    /// warms up; 0 of fewer than two points.
    public double perHour() {
        List<Point> warm = warm();
        double time = warm.stream().mapToDouble(Point::seconds).average().orElse(0);
        double value = warm.stream().mapToDouble(Point::value).average().orElse(0);
        double together = 0;
        double spread = 0;
        for (Point point : warm) {
            together += (point.seconds() - time) * (point.value() - value);
            spread += (point.seconds() - time) * (point.seconds() - time);
        }
        return spread == 0 ? 0 : HOUR * together / spread;
    }

    private List<Point> warm() {
        if (points.isEmpty()) {
            return points;
        }
        double first = points.getFirst().seconds();
        double begun = first + WARMING * (points.getLast().seconds() - first);
        return points.stream().filter(point -> point.seconds() >= begun).toList();
    }
}
