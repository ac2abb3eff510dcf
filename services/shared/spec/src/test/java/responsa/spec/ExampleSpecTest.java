package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The spec that comes with Responsa, and what a model sees of it.
class ExampleSpecTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("responsa.root", "."), "services/local/src/main/resources/example");

    @Test
    void shouldReadTheExampleWithoutAProblem() throws IOException {
        SpecReading.Usable reading = example();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.spec().title()).isEqualTo("The library assistant");
        assertThat(reading.spec().policies()).hasSize(15);
        assertThat(reading.counts()).isEqualTo(new SpecCounts(20, 2, 1, 6));
    }

    static SpecReading.Usable example() throws IOException {
        byte[] bytes = Files.readAllBytes(EXAMPLE.resolve("spec.md"));
        return switch (SpecReader.read("example", "spec.md", bytes)) {
            case SpecReading.Usable usable -> usable;
            case SpecReading.Unusable unusable -> throw new AssertionError(List.copyOf(unusable.problems()));
        };
    }
}
