package responsa.benchmarks.scenario;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;
import responsa.benchmarks.steady.Settling;

/// How a capacity was found.
///
/// @param capacity requests that are served at once; past it, 429
/// @param seconds that it was so
/// @param convergedSeconds until at least 95 % of it was in use and at most 2 % of requests refused, for five seconds;
///     null if that never was so
/// @param goodput the share of it in use, in the second half of the time
/// @param refused the share of requests that were refused, in the second half of the time
/// @param refusals all of them
record LimitsRow(
        int capacity,
        double seconds,
        @Nullable Double convergedSeconds,
        double goodput,
        double refused,
        long refusals) {

    static LimitsRow of(Settling settling) {
        return new LimitsRow(
                settling.capacity(),
                seconds(settling.time()),
                settling.converged().map(LimitsRow::seconds).orElse(null),
                settling.goodput(),
                settling.refused(),
                settling.refusals());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    static Table table(List<LimitsRow> rows) {
        return new Table(
                List.of("capacity", "for s", "found after s", "in use", "refused", "refused in all"),
                rows.stream().map(LimitsRow::cells).toList());
    }

    private List<String> cells() {
        return List.of(
                Integer.toString(capacity),
                Figures.whole(seconds),
                convergedSeconds == null ? "-" : Figures.decimal(convergedSeconds),
                Figures.share(goodput),
                Figures.decimal(100 * refused) + " %",
                Long.toString(refusals));
    }
}
