package responsa.benchmarks.steady;

import java.util.HashMap;
import java.util.Map;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Counts.Connections;
import responsa.scripted.count.Counts.Level;
import responsa.scripted.count.Counts.ModelCounts;
import responsa.scripted.count.Counts.PrefixBlocks;
import responsa.scripted.count.Counts.Tokens;
import responsa.scripted.count.Outcome;

/// What a scripted model may have counted.
public final class CountsBuilder {
    private final double seconds;
    private final Map<String, ModelCounts> models = new HashMap<>();
    private PrefixBlocks blocks = new PrefixBlocks(0, 0, 0);
    private Tokens tokens = new Tokens(0, 0, 0);

    private CountsBuilder(double seconds) {
        this.seconds = seconds;
    }

    /// So long after the count began.
    public static CountsBuilder seconds(double seconds) {
        return new CountsBuilder(seconds);
    }

    /// A model name with the integral of its requests that have a slot, and its answered ones.
    public CountsBuilder model(String name, double integral, long answered) {
        return model(name, integral, answered, 0);
    }

    /// The same with requests that got a 429.
    public CountsBuilder model(String name, double integral, long answered, long refused) {
        Map<String, Long> outcomes = Map.of(Outcome.ANSWERED.id(), answered, Outcome.QUEUE_FULL.id(), refused);
        models.put(name, new ModelCounts(answered + refused, new Level(0, 0, integral), Map.of(), outcomes));
        return this;
    }

    /// Blocks of the prefix cache.
    public CountsBuilder blocks(long asked, long hit, long kept) {
        blocks = new PrefixBlocks(asked, hit, kept);
        return this;
    }

    /// Tokens of prompts, and those that were cached.
    public CountsBuilder tokens(long prompt, long cached) {
        tokens = new Tokens(prompt, 0, cached);
        return this;
    }

    /// The counts.
    public Counts build() {
        long requests =
                models.values().stream().mapToLong(ModelCounts::requests).sum();
        Level none = new Level(0, 0, 0);
        return new Counts(
                true,
                seconds,
                requests,
                requests,
                0,
                0,
                0,
                requests,
                none,
                none,
                0,
                new Connections(0, 0),
                tokens,
                blocks,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                models);
    }
}
