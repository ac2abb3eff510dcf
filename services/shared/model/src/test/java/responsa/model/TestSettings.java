package responsa.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import responsa.model.endpoint.Allowance;

/// Settings of a client that is in a hurry, unless a test says otherwise.
///
/// @param endpoints without a key, for models by the names given
record TestSettings(
        List<ModelsSettings.Endpoint> endpoints,
        Duration connectTimeout,
        Duration idleTimeout,
        int tries,
        Duration firstBackoff,
        Duration longestBackoff,
        int maxAnswerBytes,
        Optional<String> endpointsFile,
        Hedge hedge)
        implements ModelsSettings {

    static TestSettings of(String model, String... urls) {
        List<ModelsSettings.Endpoint> endpoints = new ArrayList<>();
        for (String url : urls) {
            endpoints.add(new At(model, url, Optional.empty(), true, false, "max_tokens", OptionalInt.empty(), false));
        }
        Duration brief = Duration.ofMillis(5);
        return new TestSettings(
                endpoints,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                3,
                brief,
                brief,
                1 << 20,
                Optional.empty(),
                new Hedges(OptionalDouble.empty(), 0.02));
    }

    @Override
    public Duration endpointsEvery() {
        return Duration.ofMillis(20);
    }

    TestSettings at(ModelsSettings.Endpoint... endpoints) {
        return new TestSettings(
                List.of(endpoints),
                connectTimeout,
                idleTimeout,
                tries,
                firstBackoff,
                longestBackoff,
                maxAnswerBytes,
                endpointsFile,
                hedge);
    }

    TestSettings connect(Duration longest) {
        return new TestSettings(
                endpoints,
                longest,
                idleTimeout,
                tries,
                firstBackoff,
                longestBackoff,
                maxAnswerBytes,
                endpointsFile,
                hedge);
    }

    TestSettings tries(int most) {
        return new TestSettings(
                endpoints,
                connectTimeout,
                idleTimeout,
                most,
                firstBackoff,
                longestBackoff,
                maxAnswerBytes,
                endpointsFile,
                hedge);
    }

    TestSettings idle(Duration longest) {
        return new TestSettings(
                endpoints,
                connectTimeout,
                longest,
                tries,
                firstBackoff,
                longestBackoff,
                maxAnswerBytes,
                endpointsFile,
                hedge);
    }

    TestSettings backoff(Duration first, Duration longest) {
        return new TestSettings(
                endpoints, connectTimeout, idleTimeout, tries, first, longest, maxAnswerBytes, endpointsFile, hedge);
    }

    TestSettings answerBytes(int longest) {
        return new TestSettings(
                endpoints,
                connectTimeout,
                idleTimeout,
                tries,
                firstBackoff,
                longestBackoff,
                longest,
                endpointsFile,
                hedge);
    }

    TestSettings file(Path path) {
        return new TestSettings(
                endpoints,
                connectTimeout,
                idleTimeout,
                tries,
                firstBackoff,
                longestBackoff,
                maxAnswerBytes,
                Optional.of(path.toString()),
                hedge);
    }

    TestSettings hedge(double percentile, double budget) {
        return new TestSettings(
                endpoints,
                connectTimeout,
                idleTimeout,
                tries,
                firstBackoff,
                longestBackoff,
                maxAnswerBytes,
                endpointsFile,
                new Hedges(OptionalDouble.of(percentile), budget));
    }

    record Hedges(OptionalDouble percentile, double budget) implements Hedge {}

    record At(
            String model,
            String url,
            Optional<String> apiKeyEnv,
            boolean responseFormat,
            boolean choices,
            String tokenLimit,
            OptionalInt inFlight,
            boolean resolve)
            implements ModelsSettings.Endpoint {

        @Override
        public OptionalInt requestsPerMinute() {
            return OptionalInt.empty();
        }

        @Override
        public OptionalInt tokensPerMinute() {
            return OptionalInt.empty();
        }

        @Override
        public int mostInFlight() {
            return Allowance.MOST;
        }

        static At resolving(String model, String url) {
            return new At(model, url, Optional.empty(), true, false, "max_tokens", OptionalInt.empty(), true);
        }

        static At keyless(String model, String url) {
            return new At(model, url, Optional.empty(), true, false, "max_tokens", OptionalInt.empty(), false);
        }

        static At limited(String model, String url, int calls) {
            return new At(model, url, Optional.empty(), true, false, "max_tokens", OptionalInt.of(calls), false);
        }

        static At keyed(String model, String url, String variable) {
            return new At(model, url, Optional.of(variable), true, false, "max_tokens", OptionalInt.empty(), false);
        }

        static At severalAt(String model, String url) {
            return new At(model, url, Optional.empty(), true, true, "max_tokens", OptionalInt.empty(), false);
        }
    }
}
