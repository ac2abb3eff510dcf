package responsa.benchmarks.scenario;

import java.util.List;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;
import responsa.benchmarks.scenario.TwoSpeedsScenario.Measured;
import responsa.benchmarks.scenario.TwoSpeedsScenario.Sizes;
import responsa.benchmarks.steady.Spread;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Counts.ModelCounts;
import responsa.scripted.count.Outcome;

/// One of the two models slower.
///
/// @param slower its name
/// @param slots of each model
/// @param slotUse of the slower one, over the steady state of each round
/// @param idle what is left of 1 at the median
/// @param wholeUse of the slower one from the first submission to the last tuple, ramp-up and end included
/// @param tuplesPerSecond in the steady state
/// @param rampUpSeconds from the first submission to a fifth of the tuples, the median round's
/// @param mostServing requests of the slower one that had a slot at once
/// @param queued requests of both that waited at the server for a slot, on average over the whole run
/// @param refused requests of either model that got a 429
record TwoSpeedsRow(
        String slower,
        int slots,
        String fast,
        String slow,
        int prompts,
        Spread slotUse,
        double idle,
        Spread wholeUse,
        Spread tuplesPerSecond,
        double rampUpSeconds,
        long mostServing,
        double queued,
        long refused) {
    static TwoSpeedsRow of(String slower, Sizes sizes, List<Measured> rounds) {
        Spread use = Spread.of(rounds.stream().map(Measured::use).toList());
        return new TwoSpeedsRow(
                slower,
                sizes.slots(),
                sizes.fast(),
                sizes.slow(),
                sizes.prompts(),
                use,
                1 - use.median(),
                Spread.of(rounds.stream()
                        .map(each -> counts(each, slower).serving().integral()
                                / (sizes.slots() * each.round().counts().seconds()))
                        .toList()),
                Spread.of(rounds.stream()
                        .map(each -> each.round().pace().steady())
                        .toList()),
                Spread.of(rounds.stream()
                                .map(each -> each.round().pace().rampUp().toMillis() / 1e3)
                                .toList())
                        .median(),
                rounds.stream()
                        .mapToLong(each -> counts(each, slower).serving().max())
                        .max()
                        .orElse(0),
                Spread.of(rounds.stream().map(TwoSpeedsRow::queued).toList()).median(),
                rounds.stream()
                        .mapToLong(each -> each.round().counts().outcome(Outcome.QUEUE_FULL.id()))
                        .sum());
    }

    private static double queued(Measured each) {
        Counts counts = each.round().counts();
        return (counts.inFlight().integral() - counts.serving().integral()) / counts.seconds();
    }

    private static ModelCounts counts(Measured each, String model) {
        ModelCounts found = each.round().counts().models().get(model);
        if (found == null) {
            throw new IllegalStateException("nobody asked " + model);
        }
        return found;
    }

    static Table table(List<TwoSpeedsRow> rows) {
        return new Table(
                List.of(
                        "slower",
                        "slots of each",
                        "its latency",
                        "the other's",
                        "prompts",
                        "its slots in use",
                        "least",
                        "most",
                        "idle",
                        "in use, whole run",
                        "queued",
                        "tuples/s"),
                rows.stream().map(TwoSpeedsRow::cells).toList());
    }

    private List<String> cells() {
        return List.of(
                slower,
                Integer.toString(slots),
                slow,
                fast,
                Integer.toString(prompts),
                Figures.decimal(slotUse.median()),
                Figures.decimal(slotUse.least()),
                Figures.decimal(slotUse.most()),
                Figures.percent(Math.round(1000 * idle), 1000),
                Figures.decimal(wholeUse.median()),
                Figures.whole(queued),
                Figures.decimal(tuplesPerSecond.median()));
    }
}
