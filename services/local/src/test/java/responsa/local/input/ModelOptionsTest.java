package responsa.local.input;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelOptionsTest {
    private static final String URL = "http://localhost:8000/v1";

    @Test
    void shouldWantANameForAnEndpoint() {
        assertRefused(
                URL, null, null, null, "--model-url needs --model NAME, the name that the endpoint is asked for.");
        assertRefused(
                URL, "a", URL, null, "--judge-url needs --judge-model NAME, the name that the endpoint is asked for.");
    }

    @Test
    void shouldWantAnEndpointForAName() {
        assertRefused(
                null,
                "a",
                null,
                null,
                "--model cannot stand alone: it says which model is asked, --model-url says where.");
        assertRefused(
                null,
                null,
                null,
                "b",
                "--judge-model cannot stand alone: it says which model is asked, --model-url or --judge-url where.");
    }

    @Test
    void shouldNotMixTheStandInWithAnEndpoint() {
        assertRefused(
                null,
                null,
                URL,
                "b",
                "--judge-url cannot stand alone: --model-url is missing; stand-in and real endpoints never mix in a run.");
    }

    @Test
    void shouldNotTakeAKeyForNobody() {
        assertThatThrownBy(() -> new ModelOptions(null, null, null, null, "KEY"))
                .hasMessage("--api-key-env cannot stand alone: without --model-url no endpoint is asked.");
    }

    private static void assertRefused(
            @Nullable String modelUrl,
            @Nullable String model,
            @Nullable String judgeUrl,
            @Nullable String judgeModel,
            String message) {
        assertThatThrownBy(() -> new ModelOptions(modelUrl, model, judgeUrl, judgeModel, null))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(message);
    }
}
