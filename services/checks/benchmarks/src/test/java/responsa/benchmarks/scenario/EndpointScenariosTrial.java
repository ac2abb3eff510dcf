package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.scenario.LimitsScenario.Phase;
import responsa.benchmarks.scenario.SaturationScenario.Endpoint;

/// The scenarios of endpoints that are watched, small, on one broker and one model.
class EndpointScenariosTrial {
    @TempDir
    private static Path work;

    private static Rig rig;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        rig = Rig.start(work);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void shouldMeasureTheUseOfSlots() throws IOException, InterruptedException {
        SaturationRow row = SaturationScenario.row(bench(), rig, new Endpoint(4, "fixed:100ms", 80, 0.95), 1);

        assertThat(row.slotUse()).isBetween(0.01, 1.01);
        assertThat(row.wholeUse()).isBetween(0.01, 1.01);
        assertThat(row.mostServing()).isBetween(1L, 4L);
        assertThat(row.spread().rounds()).isEqualTo(1);
    }

    @Test
    void shouldChangeTheCapacityUnderWay() throws IOException, InterruptedException {
        LimitsScenario.Sizes sizes =
                new LimitsScenario.Sizes("fixed:100ms", List.of(new Phase(8, 60), new Phase(2, 40), new Phase(8, 100)));

        JsonNode found = new LimitsScenario().run(bench(), rig, sizes).figures();

        assertThat(found.path("capacities"))
                .extracting(row -> row.path("capacity").asInt())
                .containsExactly(8, 2, 8);
        assertThat(found.at("/capacities/1/refusals").asLong()).isPositive();
        assertThat(found.path("capacities"))
                .allSatisfy(row -> assertThat(row.path("goodput").asDouble()).isBetween(0.0, 2.0));
    }

    private static Bench bench() {
        return new Bench(1, true, work, told -> {});
    }
}
