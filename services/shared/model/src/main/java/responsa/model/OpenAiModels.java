package responsa.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import responsa.model.endpoint.Endpoint;
import responsa.model.endpoint.EndpointPool;
import responsa.model.endpoint.EndpointShare;
import responsa.model.http.Wire;
import responsa.model.limit.AdaptiveLimit;
import responsa.model.limit.CallLimit;
import responsa.model.limit.FixedLimit;

/// Asks models over OpenAI-compatible endpoints.
///
/// Threads: any; [#complete] blocks its caller, which should be a virtual thread. Two event loops of its own,
/// daemons, serve all calls.
/// Bound: 4,096 connections to an endpoint; how many calls are in flight, the callers bound.
public final class OpenAiModels implements Models {
    private final String service;
    private final MeterRegistry meters;
    private final Switchboard board;
    private final Map<String, List<Endpoint>> endpoints;
    private final EndpointShare share;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    private OpenAiModels(
            String service,
            MeterRegistry meters,
            Map<String, List<Endpoint>> endpoints,
            EndpointShare share,
            Switchboard board) {
        this.service = service;
        this.share = share;
        this.meters = meters;
        this.endpoints = endpoints;
        this.board = board;
    }

    /// Starts a client. No endpoint is asked yet: one that is down stops no service.
    ///
    /// @param service who asks, for the metrics
    /// @param clock when answers came, and since when an endpoint is down
    /// @throws IllegalArgumentException if a setting cannot be used, such as a URL, or the variable of a key that
    ///     is not set; the message names the setting
    public static Models start(ModelsSettings settings, String service, MeterRegistry meters, InstantSource clock) {
        return start(settings, service, meters, clock, System.getenv());
    }

    static Models start(
            ModelsSettings settings,
            String service,
            MeterRegistry meters,
            InstantSource clock,
            Map<String, String> environment) {
        Patience patience = Patience.of(settings);
        Map<String, List<Endpoint>> endpoints = ConfiguredEndpoints.of(settings, environment);
        Wire wire = new Wire(patience.connect(), clock);
        return new OpenAiModels(
                service,
                meters,
                endpoints,
                EndpointShare.ALL,
                new Switchboard(wire, patience, clock, new CountDownLatch(1), new Extras()));
    }

    @Override
    public Completion complete(ModelRequest request) throws InterruptedException {
        return switch (complete(request, 1)) {
            case Several.Answered(List<Completion.Answered> answers) -> answers.getFirst();
            case Several.None(Completion why) -> why;
        };
    }

    /// Where every endpoint of the model is configured to: which of them will be asked is not known before.
    @Override
    public boolean givesSeveral(String model) {
        List<Endpoint> serving = endpoints.getOrDefault(model, List.of());
        return !serving.isEmpty() && serving.stream().allMatch(Endpoint::takesChoices);
    }

    @Override
    public Several complete(ModelRequest request, int wanted) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before the call");
        }
        Line line = lines.computeIfAbsent(request.model(), this::line);
        try {
            Several ended = new Call(service, request, wanted, line.pool(), line.meters(), board).run();
            line.meters().ended(outcome(ended));
            return ended;
        } catch (InterruptedException cancelled) {
            line.meters().ended("interrupted");
            throw cancelled;
        }
    }

    @Override
    public List<Outage> outages() {
        return lines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(line -> line.getValue().pool().shortage().stream()
                        .map(shortage ->
                                new Outage(line.getKey(), shortage.since(), shortage.waiting(), shortage.message())))
                .toList();
    }

    @Override
    public void close() {
        board.closing().countDown();
        lines.values().forEach(line -> line.pool().close());
        board.wire().close();
    }

    /// Made at the first call that names the model; one that no endpoint serves has a line, too, and its calls
    /// wait.
    private Line line(String model) {
        EndpointPool pool = new EndpointPool(
                model,
                endpoints.getOrDefault(model, List.of()),
                new EndpointPool.Surroundings(
                        OpenAiModels::limit,
                        share,
                        board.patience().backoff(),
                        () -> ThreadLocalRandom.current().nextDouble(),
                        board.wire(),
                        board.clock()));
        new EndpointMeters(service, model, pool, meters).follow();
        return new Line(pool, new ModelMeters(service, model, meters));
    }

    private static CallLimit limit(Endpoint endpoint) {
        Integer fixed = endpoint.allowance().inFlight();
        return fixed == null ? new AdaptiveLimit(endpoint.allowance().mostInFlight()) : new FixedLimit(fixed);
    }

    private static String outcome(Several ended) {
        return switch (ended) {
            case Several.Answered answered -> "answered";
            case Several.None(Completion.Refused refused) -> "refused";
            case Several.None gaveUp -> "gave-up";
        };
    }

    /// What belongs to one model.
    private record Line(EndpointPool pool, ModelMeters meters) {}
}
