package responsa.router.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import responsa.stage.catalogue.Catalogue;
import responsa.streams.recipe.Recipes;

class GoldenTopologyTest {

    /// A running router finds its state by these names: another name of a store or processor loses every
    /// open case and every mark of a settled one. A change here needs a way for what is kept, or a reset
    /// that is said in the commit.
    @Test
    void shouldNotChangeTheTopologyUnnoticed() throws IOException {
        Recipes recipes =
                new Recipes(Catalogue.of(List.of(), List.of()), Duration.ofSeconds(1), InstantSource.system());

        Topology topology = RouterTopology.topology(
                recipes, limited -> false, new Deadline(30), RouterCounters.of(new SimpleMeterRegistry()));

        assertThat(topology.describe().toString()).isEqualToNormalizingNewlines(golden());
    }

    private static String golden() throws IOException {
        try (InputStream file = GoldenTopologyTest.class.getResourceAsStream("topology.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
