package responsa.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Which endpoints serve which model, and how patient a client is with them.
@ConfigMapping(prefix = "responsa.models")
public interface ModelsSettings {

    /// The endpoints, in no order of preference: `responsa.models.endpoints[0].model=…` and so on.
    List<Endpoint> endpoints();

    /// A file with more endpoints, by the same names, that is looked at from time to time: those that are added are
    /// used, those that are gone get no more calls.
    Optional<String> endpointsFile();

    /// How often that file is looked at, and names are resolved again.
    @WithDefault("5s")
    Duration endpointsEvery();

    /// How long a connection may take to be made.
    @WithDefault("10s")
    Duration connectTimeout();

    /// The longest silence of an endpoint, from the request on, before its call counts as dead. A model that thinks
    /// still streams.
    @WithDefault("120s")
    Duration idleTimeout();

    /// Requests made for one answer before it is given up; waiting for an endpoint that cannot be reached is none.
    @WithDefault("6")
    int tries();

    /// The pause before the second try; each further one is twice as long, jittered.
    @WithDefault("500ms")
    Duration firstBackoff();

    /// The longest pause between tries, unless an endpoint asks for more by Retry-After.
    @WithDefault("30s")
    Duration longestBackoff();

    /// The longest answer that is read, in bytes.
    @WithDefault("8388608")
    int maxAnswerBytes();

    /// When a call is asked a second time, at another endpoint, because it lets wait.
    Hedge hedge();

    /// Second requests of calls that let wait.
    interface Hedge {

        /// A call lets wait when its first byte takes longer than that of so many in a hundred calls to its model of
        /// late, 50 to 99.9; without it no call is asked a second time.
        OptionalDouble percentile();

        /// The most second requests, as a share of the calls: each is paid.
        @WithDefault("0.02")
        double budget();
    }

    /// One endpoint for one model.
    interface Endpoint {

        /// The model's name, as recipes write it and as the endpoint is asked for it.
        String model();

        /// The base URL, such as `http://localhost:8000/v1`.
        String url();

        /// The environment variable that holds the key; without it no key is sent.
        Optional<String> apiKeyEnv();

        /// Whether it takes `response_format`; otherwise the prompt alone asks for JSON.
        @WithDefault("true")
        boolean responseFormat();

        /// Whether it takes `n` and gives that many answers to one request. OpenAI and vLLM do; others take it and
        /// give one, or refuse it.
        @WithDefault("false")
        boolean choices();

        /// The field under which it takes the token limit: `max_tokens`, as all but OpenAI's newer models know it,
        /// or `max_completion_tokens`.
        @WithDefault("max_tokens")
        String tokenLimit();

        /// Whether its host stands for many addresses, as a headless service's name does: each is an endpoint then, and
        /// they come and go.
        @WithDefault("false")
        boolean resolve();

        /// Calls in flight at once, where that is to be fixed; without it the client finds out how many the endpoint
        /// works on.
        OptionalInt inFlight();

        /// What the client finds out never exceeds it.
        @WithDefault("4096")
        int mostInFlight();

        /// Requests that it may be sent in a minute by this process; without it no bound.
        OptionalInt requestsPerMinute();

        /// Tokens of prompts and answers that it may be sent in a minute by this process; without it no bound.
        OptionalInt tokensPerMinute();
    }
}
