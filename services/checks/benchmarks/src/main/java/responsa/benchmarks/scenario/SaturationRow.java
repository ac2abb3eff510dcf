package responsa.benchmarks.scenario;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;
import responsa.benchmarks.scenario.SaturationScenario.Endpoint;
import responsa.benchmarks.scenario.SaturationScenario.Measured;
import responsa.benchmarks.steady.Spread;

/// How full one endpoint was kept.
///
/// @param slots of the drafter
/// @param latency of its calls
/// @param goal of the use
/// @param slotUse the median of the rounds, each in its steady state
/// @param wholeUse the same from the first submission to the last tuple, ramp-up and end included
/// @param firstRampUpSeconds of a round in which the number of slots is not known yet; null if it never came up
/// @param rampUpSeconds the longest of the measured rounds, in which it is; null if one never came up
/// @param tuplesPerSecond in the steady state
/// @param mostServing requests that had a slot at once
/// @param queued requests that waited at the server for a slot, on average over the whole run
record SaturationRow(
        int slots,
        String latency,
        int prompts,
        double goal,
        double slotUse,
        Spread spread,
        double wholeUse,
        @Nullable Double firstRampUpSeconds,
        @Nullable Double rampUpSeconds,
        double tuplesPerSecond,
        double cpuMsPerTuple,
        long mostServing,
        double queued) {

    /// @param first the round that finds out how many slots there are
    /// @param rounds the measured ones
    static SaturationRow of(Endpoint endpoint, Measured first, List<Measured> rounds) {
        Spread use = Spread.of(rounds.stream().map(Measured::steady).toList());
        return new SaturationRow(
                endpoint.slots(),
                endpoint.latency(),
                endpoint.prompts(),
                endpoint.goal(),
                use.median(),
                use,
                Spread.of(rounds.stream().map(Measured::whole).toList()).median(),
                seconds(first),
                longest(rounds),
                Spread.of(rounds.stream()
                                .map(each -> each.round().pace().steady())
                                .toList())
                        .median(),
                Spread.of(rounds.stream()
                                .map(each -> each.round().costs().each(endpoint.prompts()))
                                .toList())
                        .median(),
                rounds.stream().mapToLong(Measured::mostServing).max().orElse(0),
                Spread.of(rounds.stream().map(Measured::queued).toList()).median());
    }

    private static @Nullable Double longest(List<Measured> rounds) {
        double longest = 0;
        for (Measured round : rounds) {
            Double seconds = seconds(round);
            if (seconds == null) {
                return null;
            }
            longest = Math.max(longest, seconds);
        }
        return longest;
    }

    private static @Nullable Double seconds(Measured round) {
        Duration rampUp = round.rampUp();
        return rampUp == null ? null : rampUp.toMillis() / 1e3;
    }

    static Table table(List<SaturationRow> rows) {
        return new Table(
                List.of(
                        "latency",
                        "slots",
                        "prompts",
                        "slots in use",
                        "least",
                        "most",
                        "goal",
                        "whole run",
                        "ramp-up, first s",
                        "ramp-up, later s",
                        "queued",
                        "tuples/s",
                        "CPU ms a tuple"),
                rows.stream().map(SaturationRow::cells).toList());
    }

    private List<String> cells() {
        return List.of(
                latency,
                Integer.toString(slots),
                Integer.toString(prompts),
                Figures.share(slotUse),
                Figures.share(spread.least()),
                Figures.share(spread.most()),
                Figures.decimal(goal),
                Figures.share(wholeUse),
                firstRampUpSeconds == null ? "-" : Figures.decimal(firstRampUpSeconds),
                rampUpSeconds == null ? "-" : Figures.decimal(rampUpSeconds),
                Figures.whole(queued),
                Figures.decimal(tuplesPerSecond),
                Figures.decimal(cpuMsPerTuple));
    }
}
