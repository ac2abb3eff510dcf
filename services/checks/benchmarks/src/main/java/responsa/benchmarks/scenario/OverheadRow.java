package responsa.benchmarks.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.benchmarks.floor.Floor;
import responsa.benchmarks.plant.Costs;
import responsa.benchmarks.plant.Round;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;
import responsa.benchmarks.steady.Spread;

/// Overhead at one size of a run.
///
/// @param workload `standard` or `large`
/// @param prompts of a round
/// @param promptBytes of a call, estimated as the model does: four to a token
/// @param answerBytes of a call, likewise
/// @param tuplesPerSecond the median of the rounds, each in its steady state
/// @param wholeTuplesPerSecond the same from the first submission to the last tuple
/// @param coldTuplesPerSecond the first 1,000 of a new JVM, from the first submission to the last tuple
/// @param cpuMsPerTuple of services, broker and model together
/// @param cpuMsPerCall of the services alone
/// @param floorClient a bare loop of calls; a tuple takes two
/// @param floorKafka the same bytes through the same topics
record OverheadRow(
        String workload,
        int prompts,
        long promptBytes,
        long answerBytes,
        double callsPerTuple,
        double tuplesPerSecond,
        Spread spread,
        double wholeTuplesPerSecond,
        @Nullable Double coldTuplesPerSecond,
        double cpuMsPerTuple,
        double cpuMsPerCall,
        double brokerCpuMsPerTuple,
        double modelCpuMsPerTuple,
        @Nullable Floor floorClient,
        @Nullable Floor floorKafka) {
    private static final int TOKEN = 4;

    static OverheadRow of(String workload, List<Round> rounds) {
        long tuples = rounds.stream().mapToLong(Round::tuples).sum();
        long calls = rounds.stream().mapToLong(Round::calls).sum();
        Costs all = rounds.stream().map(Round::costs).reduce(Costs.NONE, Costs::plus);
        long prompted = rounds.stream()
                .mapToLong(round -> round.counts().tokens().prompt())
                .sum();
        long completed = rounds.stream()
                .mapToLong(round -> round.counts().tokens().completion())
                .sum();
        Spread steady =
                Spread.of(rounds.stream().map(round -> round.pace().steady()).toList());
        Spread whole =
                Spread.of(rounds.stream().map(round -> round.pace().whole()).toList());
        return new OverheadRow(
                workload,
                rounds.getFirst().prompts(),
                TOKEN * prompted / calls,
                TOKEN * completed / calls,
                (double) calls / tuples,
                steady.median(),
                steady,
                whole.median(),
                null,
                all.each(tuples),
                Costs.milliseconds(all.services(), calls),
                Costs.milliseconds(all.broker(), tuples),
                Costs.milliseconds(all.model(), tuples),
                null,
                null);
    }

    /// With the floors and the cold start of the same run.
    OverheadRow over(Floor client, Floor kafka, double cold) {
        return new OverheadRow(
                workload,
                prompts,
                promptBytes,
                answerBytes,
                callsPerTuple,
                tuplesPerSecond,
                spread,
                wholeTuplesPerSecond,
                cold,
                cpuMsPerTuple,
                cpuMsPerCall,
                brokerCpuMsPerTuple,
                modelCpuMsPerTuple,
                client,
                kafka);
    }

    static Table table(List<OverheadRow> rows) {
        return new Table(
                List.of(
                        "workload",
                        "prompts",
                        "bytes asked",
                        "bytes answered",
                        "tuples/s",
                        "least",
                        "most",
                        "whole run",
                        "cold",
                        "CPU ms a tuple",
                        "services, a call",
                        "bare calls/s",
                        "bare tuples/s through topics"),
                rows.stream().map(OverheadRow::cells).toList());
    }

    private List<String> cells() {
        return List.of(
                workload,
                Integer.toString(prompts),
                Long.toString(promptBytes),
                Long.toString(answerBytes),
                Figures.whole(tuplesPerSecond),
                Figures.whole(spread.least()),
                Figures.whole(spread.most()),
                Figures.whole(wholeTuplesPerSecond),
                coldTuplesPerSecond == null ? "-" : Figures.whole(coldTuplesPerSecond),
                Figures.decimal(cpuMsPerTuple),
                Figures.decimal(cpuMsPerCall),
                floorClient == null ? "-" : Figures.whole(floorClient.perSecond()),
                floorKafka == null ? "-" : Figures.whole(floorKafka.perSecond()));
    }
}
