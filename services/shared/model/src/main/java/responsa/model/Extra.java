package responsa.model;

import java.util.function.Predicate;
import responsa.model.endpoint.Endpoint;

/// A field of a request that not every endpoint takes, and that a request can do without.
enum Extra {
    /// Several answers to one request; without it there is one.
    CHOICES("n", "choices", Endpoint::takesChoices),
    /// A schema for the answer; without it the prompt alone asks for JSON.
    SCHEMA("response_format", "response-format", Endpoint::takesSchemas);

    private final String field;
    private final String setting;
    private final Predicate<Endpoint> configured;

    Extra(String field, String setting, Predicate<Endpoint> configured) {
        this.field = field;
        this.setting = setting;
        this.configured = configured;
    }

    /// Its name in a request.
    String field() {
        return field;
    }

    /// The setting of an endpoint that says whether it takes it.
    String setting() {
        return setting;
    }

    boolean isConfiguredFor(Endpoint endpoint) {
        return configured.test(endpoint);
    }
}
