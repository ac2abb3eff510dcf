package responsa.benchmarks.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Counts.Connections;
import responsa.scripted.count.Counts.Level;
import responsa.scripted.count.Counts.ModelCounts;
import responsa.scripted.count.Counts.PrefixBlocks;
import responsa.scripted.count.Counts.Tokens;

/// Counts of several servers as those of one. Pure.
final class Sum {
    private final List<Counts> all;

    private Sum(List<Counts> all) {
        this.all = all;
    }

    /// @param all at least one, begun at about the same time
    static Counts of(List<Counts> all) {
        return new Sum(all).sum();
    }

    private Counts sum() {
        return new Counts(
                all.stream().allMatch(Counts::standIn),
                all.stream().mapToDouble(Counts::seconds).max().orElse(0),
                sum(Counts::requests),
                sum(Counts::unique),
                sum(Counts::repeats),
                sum(Counts::forgotten),
                sum(Counts::unreadable),
                sum(Counts::answers),
                level(all, Counts::inFlight),
                level(all, Counts::serving),
                (int) sum(Counts::held),
                new Connections(
                        sum(each -> each.connections().open()),
                        sum(each -> each.connections().made())),
                new Tokens(
                        sum(each -> each.tokens().prompt()),
                        sum(each -> each.tokens().completion()),
                        sum(each -> each.tokens().cached())),
                new PrefixBlocks(
                        sum(each -> each.prefixBlocks().asked()),
                        sum(each -> each.prefixBlocks().hit()),
                        sum(each -> each.prefixBlocks().kept())),
                merged(all, Counts::outcomes),
                merged(all, Counts::tasks),
                merged(all, Counts::planted),
                merged(all, Counts::slips),
                models());
    }

    private Map<String, ModelCounts> models() {
        Map<String, ModelCounts> models = new HashMap<>();
        for (Counts each : all) {
            each.models()
                    .forEach((name, counts) ->
                            models.merge(name, counts, (one, other) -> together(List.of(one, other))));
        }
        return models;
    }

    private static ModelCounts together(List<ModelCounts> counts) {
        return new ModelCounts(
                counts.stream().mapToLong(ModelCounts::requests).sum(),
                level(counts, ModelCounts::serving),
                merged(counts, ModelCounts::tasks),
                merged(counts, ModelCounts::outcomes));
    }

    private long sum(ToLongFunction<Counts> of) {
        return all.stream().mapToLong(of).sum();
    }

    private static <T> Level level(List<T> all, Function<T, Level> of) {
        return all.stream()
                .map(of)
                .reduce(
                        new Level(0, 0, 0),
                        (one, other) -> new Level(
                                one.now() + other.now(), one.max() + other.max(), one.integral() + other.integral()));
    }

    private static <T> Map<String, Long> merged(List<T> all, Function<T, Map<String, Long>> of) {
        Map<String, Long> merged = new HashMap<>();
        all.forEach(each -> of.apply(each).forEach((name, count) -> merged.merge(name, count, Long::sum)));
        return merged;
    }
}
