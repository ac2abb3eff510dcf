package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.script.Script;
import responsa.scripted.script.Strictness;

/// Scenarios whose models are not a process of the benchmark, small.
class FleetScenariosTrial {
    private static final int PROMPTS = 24;

    @TempDir
    private Path work;

    /// Two of each category: the second draft finds what the first one has left.
    @Test
    void shouldFindPrefixesWhereTheyWereLeft() throws IOException, InterruptedException {
        AffinityScenario.Sizes sizes = new AffinityScenario.Sizes(2, 10_000, 2, "fixed:10ms", PROMPTS);

        AffinityRow affine = AffinityScenario.row(bench(), AffinityScenario.Form.BY_PREFIX, sizes);

        assertThat(affine.hitRate()).isBetween(0.1, 0.9);
        assertThat(affine.prefillTokens()).isBetween(1L, affine.promptTokens() - 1);
        assertThat(affine.tuplesPerSecond()).isPositive();
    }

    /// All that is known of the endpoint is what the product itself counts.
    @Test
    void shouldMeasureAnEndpointThatTellsNothing() throws IOException, InterruptedException {
        try (ScriptedModel model = ScriptedModel.start(
                ScriptedSettings.standard().with(Script.standard().with(new Strictness(0, 0, 1))))) {
            JsonNode found = new AgainstScenario(new Target(model.url(), "any", null, 8))
                    .run(bench())
                    .figures();

            assertThat(found.path("tuples").asInt()).isEqualTo(PROMPTS);
            assertThat(found.path("calls_answered").asLong())
                    .isEqualTo(2 * PROMPTS)
                    .isEqualTo(model.counts().requests());
            assertThat(found.path("in_flight").asDouble()).isBetween(0.0, 16.0);
        }
    }

    private Bench bench() {
        return new Bench(PROMPTS, true, work, told -> {});
    }
}
