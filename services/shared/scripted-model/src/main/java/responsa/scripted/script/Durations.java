package responsa.scripted.script;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `200ms`, `1.5s`, `2m`.
final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(ms|s|m)");

    private Durations() {}

    /// @throws IllegalArgumentException if it is not written so, or is longer than [Latency#LONGEST]
    static Duration parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("duration \"%s\"; write 200ms, 1.5s or 2m".formatted(text));
        }
        double unit = switch (written.group(2)) {
            case "ms" -> 1e6;
            case "s" -> 1e9;
            default -> 60e9;
        };
        Duration duration = Duration.ofNanos(Math.round(Double.parseDouble(written.group(1)) * unit));
        if (duration.compareTo(Latency.LONGEST) > 0) {
            throw new IllegalArgumentException("duration \"%s\"; at most %s".formatted(text, text(Latency.LONGEST)));
        }
        return duration;
    }

    static String text(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        return millis == Math.rint(millis) ? "%dms".formatted((long) millis) : "%sms".formatted(millis);
    }
}
