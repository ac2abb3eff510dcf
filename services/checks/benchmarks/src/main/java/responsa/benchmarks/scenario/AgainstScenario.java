package responsa.benchmarks.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Round;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.process.ForeignModel;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.report.Table;
import responsa.benchmarks.stages.Stages;
import responsa.topics.json.Json;

/// The standard workload against an endpoint that somebody else runs.
///
/// What such an endpoint counts is not known, so calls, tokens and latency are the product's own metrics, and
/// how many calls were in flight follows from latency and time. A real judge rejects: tuples may be fewer
/// than prompts.
public final class AgainstScenario implements Scenario {
    private final Target target;

    /// @param target what is asked
    public AgainstScenario(Target target) {
        this.target = target;
    }

    @Override
    public String name() {
        return "against";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        Workload workload =
                Workload.standard().withModel(target.model()).withInFlight(target.inFlight(), target.inFlight());
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Rig rig = Rig.start(bench.folder(name()), () -> new ForeignModel(target.url()));
                Plant plant = Plant.start(
                        workload,
                        rig,
                        settings(),
                        values ->
                                Stages.start(Stages.NAMES, values, rig.broker().kafka(), meters)::close)) {
            bench.told().accept("%d prompts go to %s as %s".formatted(bench.prompts(), target.url(), target.model()));
            return report(plant.round(bench.prompts()), meters);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        if (target.apiKeyEnv() != null) {
            settings.put("responsa.models.endpoints[0].api-key-env", target.apiKeyEnv());
        }
        return settings;
    }

    private Report report(Round round, SimpleMeterRegistry meters) {
        double seconds = round.tuples() / round.pace().whole();
        double waited = meters.find("responsa.model.latency").timers().stream()
                .mapToDouble(timer -> timer.totalTime(TimeUnit.MILLISECONDS))
                .sum();
        long calls = meters.find("responsa.model.latency").timers().stream()
                .mapToLong(Timer::count)
                .sum();
        ObjectNode figures = Json.records().createObjectNode();
        figures.put("url", target.url());
        figures.put("model", target.model());
        figures.put("prompts", round.prompts());
        figures.put("tuples", round.tuples());
        figures.put("tuples_per_second", round.pace().steady());
        figures.put("whole_tuples_per_second", round.pace().whole());
        figures.put("ramp_up_seconds", round.pace().rampUp().toMillis() / 1e3);
        figures.put("in_flight", waited / 1e3 / seconds);
        figures.put("latency_ms", waited / Math.max(1, calls));
        sums(meters, "responsa.model.calls", "outcome").forEach((name, sum) -> figures.put("calls_" + name, sum));
        sums(meters, "responsa.model.retries", "cause").forEach((name, sum) -> figures.put("retries_" + name, sum));
        sums(meters, "responsa.model.tokens", "kind").forEach((name, sum) -> figures.put("tokens_" + name, sum));
        List<List<String>> rows = figures.properties().stream()
                .map(figure -> List.of(
                        figure.getKey().replace('_', ' '), figure.getValue().asText()))
                .toList();
        return new Report(new Table(List.of("what", "how much"), rows).lines(), figures);
    }

    private static Map<String, Long> sums(SimpleMeterRegistry meters, String name, String tag) {
        Map<String, Long> sums = new TreeMap<>();
        for (Counter counter : meters.find(name).counters()) {
            sums.merge(String.valueOf(counter.getId().getTag(tag)), Math.round(counter.count()), Long::sum);
        }
        return sums;
    }
}
