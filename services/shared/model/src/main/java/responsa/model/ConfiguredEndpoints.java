package responsa.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import responsa.model.endpoint.Address;
import responsa.model.endpoint.Allowance;
import responsa.model.endpoint.ApiKey;
import responsa.model.endpoint.Endpoint;

/// The endpoints as they are configured, each checked, with its key from the environment.
final class ConfiguredEndpoints {
    private static final Set<String> TOKEN_LIMITS = Set.of("max_tokens", "max_completion_tokens");

    private ConfiguredEndpoints() {}

    /// In their order.
    ///
    /// @param field the setting's name, for messages
    /// @throws IllegalArgumentException if one cannot be used; the message names the setting and what is wrong
    ///     with it
    static List<Endpoint> of(String field, List<ModelsSettings.Endpoint> configured, Map<String, String> environment) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (int at = 0; at < configured.size(); at++) {
            endpoints.add(endpoint("%s[%d]".formatted(field, at), configured.get(at), environment));
        }
        return endpoints;
    }

    /// Checked here and not at the first call: a typing mistake should stop the start, not a run.
    private static Endpoint endpoint(
            String field, ModelsSettings.Endpoint configured, Map<String, String> environment) {
        if (configured.model().isBlank()) {
            throw new IllegalArgumentException(field + ".model is empty; name the model as recipes do");
        }
        if (!TOKEN_LIMITS.contains(configured.tokenLimit())) {
            throw new IllegalArgumentException("%s.token-limit is \"%s\"; use max_tokens or max_completion_tokens"
                    .formatted(field, configured.tokenLimit()));
        }
        return new Endpoint(
                configured.model(),
                Address.parse(field + ".url", configured.url()),
                configured
                        .apiKeyEnv()
                        .map(variable -> ApiKey.from(field + ".api-key-env", variable, environment))
                        .orElse(null),
                configured.responseFormat(),
                configured.choices(),
                configured.tokenLimit(),
                allowance(field, configured),
                configured.resolve());
    }

    private static Allowance allowance(String field, ModelsSettings.Endpoint configured) {
        configured.inFlight().ifPresent(calls -> checkCalls(field + ".in-flight", calls));
        checkCalls(field + ".most-in-flight", configured.mostInFlight());
        Integer fixed =
                configured.inFlight().isPresent() ? configured.inFlight().getAsInt() : null;
        return new Allowance(
                fixed,
                configured.mostInFlight(),
                rate(field + ".requests-per-minute", configured.requestsPerMinute()),
                rate(field + ".tokens-per-minute", configured.tokensPerMinute()));
    }

    private static double rate(String field, OptionalInt perMinute) {
        if (perMinute.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        if (perMinute.getAsInt() < 1) {
            throw new IllegalArgumentException("%s is %d; it must be at least 1, or leave it out for no bound"
                    .formatted(field, perMinute.getAsInt()));
        }
        return perMinute.getAsInt();
    }

    private static void checkCalls(String field, int calls) {
        if (calls < 1 || calls > Allowance.MOST) {
            throw new IllegalArgumentException("%s is %d; it must be 1 to %d".formatted(field, calls, Allowance.MOST));
        }
    }
}
