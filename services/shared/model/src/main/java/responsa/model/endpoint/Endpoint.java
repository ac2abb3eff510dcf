package responsa.model.endpoint;

import org.jspecify.annotations.Nullable;

/// One endpoint for one model.
///
/// @param model the model's name, as recipes write it and as the endpoint is asked for it
/// @param key null where none is sent
/// @param takesSchemas whether it takes `response_format`
/// @param takesChoices whether it takes `n`
/// @param tokenLimit the field under which it takes the token limit
/// @param allowance how much it may be sent
/// @param resolves whether its host stands for many addresses, each of which is an endpoint
public record Endpoint(
        String model,
        Address address,
        @Nullable ApiKey key,
        boolean takesSchemas,
        boolean takesChoices,
        String tokenLimit,
        Allowance allowance,
        boolean resolves) {

    /// One of the many that its host stands for.
    public Endpoint at(Address one) {
        return new Endpoint(model, one, key, takesSchemas, takesChoices, tokenLimit, allowance, false);
    }
}
