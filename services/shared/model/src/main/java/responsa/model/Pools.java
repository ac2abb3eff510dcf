package responsa.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import responsa.model.endpoint.Endpoint;
import responsa.model.endpoint.EndpointLoad;
import responsa.model.endpoint.EndpointPool;
import responsa.model.endpoint.EndpointShare;
import responsa.model.hedge.Hedging;
import responsa.model.limit.AdaptiveLimit;
import responsa.model.limit.CallLimit;
import responsa.model.limit.FixedLimit;

/// The endpoints of all models, by model, and what the calls to them share. Threads: any.
final class Pools implements AutoCloseable {
    private final String owner;
    private final MeterRegistry meters;
    private final EndpointShare share;
    private final Switchboard board;
    private final Map<String, Shown> lines = new HashMap<>();
    private Map<String, List<Endpoint>> endpoints;

    /// @param owner whose pools they are, for the metrics
    /// @param endpoints by model
    Pools(
            String owner,
            MeterRegistry meters,
            Map<String, List<Endpoint>> endpoints,
            EndpointShare share,
            Switchboard board) {
        this.owner = owner;
        this.meters = meters;
        this.endpoints = endpoints;
        this.share = share;
        this.board = board;
    }

    Switchboard board() {
        return board;
    }

    /// Of a model; made at the first call that names it. One that no endpoint serves has a pool, too, and its calls
    /// wait.
    synchronized Line of(String model) {
        return shown(model).line();
    }

    /// The endpoints of a model as they are now.
    synchronized List<Endpoint> serving(String model) {
        return endpoints.getOrDefault(model, List.of());
    }

    /// These are the endpoints from now on.
    synchronized void serve(Map<String, List<Endpoint>> changed) {
        endpoints = changed;
        lines.forEach((model, shown) -> {
            shown.pool().serve(serving(model));
            shown.meters().follow();
        });
        Set<Endpoint> all = changed.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        board.wire().keep(all);
    }

    /// Calls in flight and waiting at this moment, by the endpoint's address. Those that wait may go to any endpoint of
    /// their model, and are divided among these.
    synchronized Map<String, Integer> asked() {
        Map<String, Integer> asked = new TreeMap<>();
        lines.values().forEach(shown -> {
            List<EndpointLoad> loads = shown.pool().loads();
            int waiting = Math.ceilDiv(shown.pool().waiting(), Math.max(1, loads.size()));
            loads.forEach(
                    load -> asked.merge(load.endpoint().address().text(), load.inFlight() + waiting, Integer::sum));
        });
        return asked;
    }

    synchronized void shareChanged() {
        lines.values().forEach(shown -> shown.pool().shareChanged());
    }

    @Override
    public synchronized void close() {
        board.closing().countDown();
        lines.values().forEach(shown -> shown.pool().close());
        board.wire().close();
    }

    private Shown shown(String model) {
        return lines.computeIfAbsent(model, this::line);
    }

    private Shown line(String model) {
        EndpointPool pool = new EndpointPool(
                model,
                serving(model),
                new EndpointPool.Surroundings(
                        Pools::limit,
                        share,
                        board.patience().backoff(),
                        () -> ThreadLocalRandom.current().nextDouble(),
                        board.wire(),
                        board.clock()));
        EndpointMeters shown = new EndpointMeters(owner, model, pool, meters);
        shown.follow();
        return new Shown(new Line(pool, new Hedging(board.hedge())), shown);
    }

    private static CallLimit limit(Endpoint endpoint) {
        Integer fixed = endpoint.allowance().inFlight();
        return fixed == null ? new AdaptiveLimit(endpoint.allowance().mostInFlight()) : new FixedLimit(fixed);
    }

    /// What belongs to one model.
    private record Shown(Line line, EndpointMeters meters) {

        EndpointPool pool() {
            return line.pool();
        }
    }
}
