package responsa.benchmarks.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.benchmarks.process.ModelServer;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.ScriptedSettings.Bounds;
import responsa.scripted.count.Calls;
import responsa.scripted.count.Counts;
import responsa.scripted.script.Script;

/// Endpoints of the same models. Threads: any.
public final class Fleet implements ModelServer {
    private final List<ScriptedModel> endpoints;
    private final @Nullable Balancer balancer;

    private Fleet(List<ScriptedModel> endpoints, @Nullable Balancer balancer) {
        this.endpoints = List.copyOf(endpoints);
        this.balancer = balancer;
    }

    /// Starts endpoints that are all known to who asks.
    ///
    /// @param prefixBlocks blocks of 64 tokens that each keeps
    public static Fleet known(int size, int prefixBlocks) {
        return new Fleet(endpoints(size, prefixBlocks), null);
    }

    /// Starts endpoints behind one address, which deals requests out in turn.
    public static Fleet balanced(int size, int prefixBlocks) {
        List<ScriptedModel> endpoints = endpoints(size, prefixBlocks);
        return new Fleet(
                endpoints,
                Balancer.start(endpoints.stream().map(ScriptedModel::port).toList()));
    }

    private static List<ScriptedModel> endpoints(int size, int prefixBlocks) {
        ScriptedSettings standard = ScriptedSettings.standard();
        Bounds bounds =
                new Bounds(standard.bounds().requestBytes(), standard.bounds().calls(), prefixBlocks);
        List<ScriptedModel> endpoints = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            endpoints.add(ScriptedModel.start(standard.with(bounds)));
        }
        return endpoints;
    }

    @Override
    public List<String> urls() {
        return balancer == null ? endpoints.stream().map(ScriptedModel::url).toList() : List.of(balancer.url());
    }

    /// Those of all of them together; the most at once is the sum of what each had at most.
    @Override
    public Counts counts() {
        return Sum.of(endpoints.stream().map(ScriptedModel::counts).toList());
    }

    @Override
    public List<Calls> calls(int atLeast) {
        return endpoints.stream()
                .flatMap(endpoint -> endpoint.calls(atLeast).stream())
                .toList();
    }

    @Override
    public void reset() {
        endpoints.forEach(ScriptedModel::reset);
    }

    @Override
    public void script(String model, Script script) {
        endpoints.forEach(endpoint -> endpoint.script(model, script));
    }

    /// None of its own: what they take is this process's.
    @Override
    public Duration cpu() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        if (balancer != null) {
            balancer.close();
        }
        endpoints.forEach(ScriptedModel::close);
    }
}
