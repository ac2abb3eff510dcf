package responsa.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import responsa.model.endpoint.Endpoint;
import responsa.model.endpoint.EndpointShare;

/// Asks models over OpenAI-compatible endpoints, for one service.
///
/// Threads: any; [#complete] blocks its caller, which should be a virtual thread. Two event loops of its own,
/// daemons, serve all calls.
/// Bound: 4,096 connections to an endpoint; how many calls are in flight or wait, the callers bound.
public final class OpenAiModels implements Models {
    private final String service;
    private final MeterRegistry registry;
    private final Pools pools;
    private final Runnable end;
    private final Map<String, ModelMeters> meters = new ConcurrentHashMap<>();

    /// @param end what closing it does
    OpenAiModels(String service, MeterRegistry registry, Pools pools, Runnable end) {
        this.service = service;
        this.registry = registry;
        this.pools = pools;
        this.end = end;
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
        Pools pools = PoolsStart.of(settings, service, meters, clock, EndpointShare.ALL, environment);
        return new OpenAiModels(service, meters, pools, pools::close);
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
        List<Endpoint> serving = pools.serving(model);
        return !serving.isEmpty() && serving.stream().allMatch(Endpoint::takesChoices);
    }

    @Override
    public Several complete(ModelRequest request, int wanted) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before the call");
        }
        ModelMeters counted =
                meters.computeIfAbsent(request.model(), model -> new ModelMeters(service, model, registry));
        try {
            Several ended = new Call(service, request, wanted, pools.of(request.model()), counted, pools.board()).run();
            counted.ended(outcome(ended));
            return ended;
        } catch (InterruptedException cancelled) {
            counted.ended("interrupted");
            throw cancelled;
        }
    }

    @Override
    public List<Outage> outages() {
        return meters.keySet().stream()
                .sorted()
                .flatMap(model -> pools.of(model).pool().shortage().stream()
                        .map(shortage -> new Outage(model, shortage.since(), shortage.waiting(), shortage.message())))
                .toList();
    }

    @Override
    public void close() {
        end.run();
    }

    private static String outcome(Several ended) {
        return switch (ended) {
            case Several.Answered answered -> "answered";
            case Several.None(Completion.Refused refused) -> "refused";
            case Several.None(Completion.TooLong tooLong) -> "too-long";
            case Several.None gaveUp -> "gave-up";
        };
    }
}
