package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiKeyTest {
    private static final String FIELD = "responsa.models.endpoints[0].api-key-env";

    @Test
    void shouldTakeTheKeyFromTheEnvironment() {
        assertThat(ApiKey.from(FIELD, "KEY", Map.of("KEY", "sk-1\n"))).isEqualTo(new ApiKey("KEY", "sk-1"));
    }

    @Test
    void shouldNotShowTheKey() {
        Endpoint endpoint = new Endpoint(
                "drafter",
                Address.parse("url", "http://a/v1"),
                new ApiKey("KEY", "hush"),
                true,
                false,
                "max_tokens",
                Allowance.free(),
                false);

        assertThat(endpoint.toString()).contains("KEY").doesNotContain("hush");
    }

    @Test
    void shouldNameAVariableThatIsNotSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.from(FIELD, "KEY", Map.of()))
                .withMessage("responsa.models.endpoints[0].api-key-env names the environment variable KEY,"
                        + " which is not set; set it to the endpoint's key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\r\nhost: b", "ä"})
    void shouldRefuseWhatCannotBeAKeyWithoutRepeatingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.from(FIELD, "KEY", Map.of("KEY", value)))
                .withMessageContaining("KEY, which holds spaces or characters that no key has")
                .withMessageNotContaining(value);
    }
}
