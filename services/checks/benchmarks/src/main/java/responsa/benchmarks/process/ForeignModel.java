package responsa.benchmarks.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import responsa.scripted.count.Calls;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Counts.Connections;
import responsa.scripted.count.Counts.Level;
import responsa.scripted.count.Counts.PrefixBlocks;
import responsa.scripted.count.Counts.Tokens;
import responsa.scripted.script.Script;

/// An endpoint that somebody else runs: it takes no script, and tells no counts.
public record ForeignModel(String url) implements ModelServer {

    @Override
    public List<String> urls() {
        return List.of(url);
    }

    /// Nothing: what it counts is not known.
    @Override
    public Counts counts() {
        Level none = new Level(0, 0, 0);
        return new Counts(
                false,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                none,
                none,
                0,
                new Connections(0, 0),
                new Tokens(0, 0, 0),
                new PrefixBlocks(0, 0, 0),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /// None are known.
    @Override
    public List<Calls> calls(int atLeast) {
        return List.of();
    }

    @Override
    public void reset() {}

    @Override
    public void script(String model, Script script) {}

    /// Not known.
    @Override
    public Duration cpu() {
        return Duration.ZERO;
    }

    @Override
    public void close() {}
}
