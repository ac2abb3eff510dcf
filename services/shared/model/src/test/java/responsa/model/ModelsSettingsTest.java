package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every setting: its name, its default, what is refused.
final class ModelsSettingsTest {
    private static final Map<String, String> DURATIONS = Map.of(
            "responsa.models.connect-timeout", "PT10S",
            "responsa.models.idle-timeout", "PT120S",
            "responsa.models.endpoints-every", "PT5S",
            "responsa.models.first-backoff", "PT0.5S",
            "responsa.models.longest-backoff", "PT30S");
    private static final Map<String, String> ONE = Map.of(
            "responsa.models.endpoints[0].model", "drafter",
            "responsa.models.endpoints[0].url", "http://localhost:8000/v1");

    @Test
    void shouldHaveDefaults() {
        ModelsSettings settings = settings(ONE);

        assertThat(settings.tries()).isEqualTo(6);
        assertThat(settings.maxAnswerBytes()).isEqualTo(8 << 20);
        ModelsSettings.Endpoint endpoint = settings.endpoints().getFirst();
        assertThat(endpoint.apiKeyEnv()).isEmpty();
        assertThat(endpoint.responseFormat()).isTrue();
        assertThat(endpoint.choices()).isFalse();
        assertThat(endpoint.tokenLimit()).isEqualTo("max_tokens");
        assertThat(endpoint.inFlight()).isEmpty();
        assertThat(endpoint.resolve()).isFalse();
        assertThat(endpoint.requestsPerMinute()).isEmpty();
        assertThat(endpoint.tokensPerMinute()).isEmpty();
        assertThat(settings.endpointsFile()).isEmpty();
        assertThat(settings.hedge().percentile()).isEmpty();
        assertThat(settings.hedge().budget()).isEqualTo(0.02);
        assertThat(endpoint.mostInFlight()).isEqualTo(4096);
    }

    @Test
    void shouldTakeWhatIsGivenForAnEndpoint() {
        ModelsSettings.Endpoint endpoint = settings(with(Map.of(
                        "responsa.models.endpoints[0].api-key-env", "KEY",
                        "responsa.models.endpoints[0].response-format", "false",
                        "responsa.models.endpoints[0].choices", "true",
                        "responsa.models.endpoints[0].in-flight", "48",
                        "responsa.models.endpoints[0].most-in-flight", "512",
                        "responsa.models.endpoints[0].token-limit", "max_completion_tokens")))
                .endpoints()
                .getFirst();

        assertThat(endpoint.apiKeyEnv()).contains("KEY");
        assertThat(endpoint.responseFormat()).isFalse();
        assertThat(endpoint.choices()).isTrue();
        assertThat(endpoint.tokenLimit()).isEqualTo("max_completion_tokens");
        assertThat(endpoint.inFlight()).hasValue(48);
        assertThat(endpoint.mostInFlight()).isEqualTo(512);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tries | 0 | responsa.models.tries is 0; it must be 1 to 1000",
                "idle-timeout | PT0S | responsa.models.idle-timeout is 0; it must be 1 to 86400000",
                "connect-timeout | PT48H | responsa.models.connect-timeout is 172800000; it must be 1 to 86400000",
                "max-answer-bytes | 5 | responsa.models.max-answer-bytes is 5; it must be 1024 to 1073741824",
                "endpoints[0].in-flight | 0 | responsa.models.endpoints[0].in-flight is 0; it must be 1 to 4096",
                "endpoints[0].requests-per-minute | 0 | responsa.models.endpoints[0].requests-per-minute is 0; it must be"
                        + " at least 1, or leave it out for no bound",
                "endpoints[0].most-in-flight | 9999 | responsa.models.endpoints[0].most-in-flight is 9999; it must be"
                        + " 1 to 4096",
                "endpoints[0].model | ' ' | responsa.models.endpoints[0].model is empty; name the model as recipes do",
                "hedge.percentile | 20 | responsa.models.hedge.percentile is 20.0; it must be 50 to 99.9, or leave it"
                        + " out",
                "endpoints[0].token-limit | tokens | responsa.models.endpoints[0].token-limit is \"tokens\"; use"
                        + " max_tokens or max_completion_tokens"
            })
    void shouldRefuseToStartWithAValueThatCannotBe(String setting, String value, String message) {
        ModelsSettings settings = settings(with(Map.of("responsa.models." + setting, value)));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OpenAiModels.start(settings, "drafter", new SimpleMeterRegistry(), InstantSource.system()))
                .withMessage(message);
    }

    @Test
    void shouldRefuseToStartWithASecondRequestForEveryCall() {
        ModelsSettings settings =
                settings(with(Map.of("responsa.models.hedge.percentile", "95", "responsa.models.hedge.budget", "1")));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OpenAiModels.start(settings, "drafter", new SimpleMeterRegistry(), InstantSource.system()))
                .withMessage("responsa.models.hedge.budget is 1.0; it must be above 0, at most 0.5");
    }

    @Test
    void shouldRefuseToStartWithoutTheKeyThatItIsToSend() {
        ModelsSettings settings = settings(with(Map.of("responsa.models.endpoints[0].api-key-env", "NO_SUCH_KEY")));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OpenAiModels.start(settings, "drafter", new SimpleMeterRegistry(), InstantSource.system()))
                .withMessageContaining("NO_SUCH_KEY, which is not set");
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(ONE);
        all.putAll(more);
        return all;
    }

    /// The defaults of durations are written as Quarkus reads them; here they are given as the JDK does.
    private static ModelsSettings settings(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(DURATIONS);
        all.putAll(given);
        return new SmallRyeConfigBuilder()
                .withMapping(ModelsSettings.class)
                .withSources(new PropertiesConfigSource(all, "given", 500))
                .build()
                .getConfigMapping(ModelsSettings.class);
    }
}
