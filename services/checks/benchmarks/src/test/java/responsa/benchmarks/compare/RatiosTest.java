package responsa.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.topics.json.Json;

class RatiosTest {
    private static final String THEN = """
        {"machine": {"processors": 2, "java": "25"}, "version": "1", "quick": false, "scenarios": {
          "saturation": [
            {"slots": 64, "latency": "fixed:200ms", "slot_use": 0.8, "spread": {"median": 0.8}},
            {"slots": 256, "latency": "fixed:2s", "slot_use": 0.9}],
          "crash": {"lost": 0, "repeated": 4}}}
        """;

    @Test
    void shouldPairRowsByWhatTheyMeasureAndNotByTheirPlace() throws IOException {
        List<String> lines = compared("""
            {"machine": {"processors": 2, "java": "25"}, "version": "1", "quick": false, "scenarios": {
              "saturation": [
                {"slots": 8, "latency": "fixed:1s", "slot_use": 0.1},
                {"slots": 256, "latency": "fixed:2s", "slot_use": 0.45}]}}
            """);

        assertThat(lines)
                .containsExactly(
                        "## compared with then.json",
                        "The same machine, by its description, and the same version.",
                        "| figure | then | now | now / then |",
                        "|---|--:|--:|--:|",
                        "| saturation[256 slots, fixed:2s].slots | 256 | 256 | 1.00 |",
                        "| saturation[256 slots, fixed:2s].slot_use | 0.900 | 0.450 | 0.50 |",
                        "5 figures of then were not measured now.");
    }

    @Test
    void shouldNameWhatDiffersOfTheMachine() throws IOException {
        List<String> lines = compared("""
            {"machine": {"processors": 8, "java": "25"}, "version": "2", "quick": true,
             "scenarios": {"crash": {"lost": 0, "repeated": 0}}}
            """);

        assertThat(lines)
                .contains(
                        "Differs: machine, processors was 2, is 8.",
                        "Differs: version was 1, is 2.",
                        "Differs: quick was false, is true.",
                        "| crash.lost | 0 | 0 | 1.00 |",
                        "| crash.repeated | 4 | 0 | 0.00 |");
    }

    /// A number is a long where it was measured, and an int where it was read from a file.
    @Test
    void shouldTakeANumberForWhatItIs() throws IOException {
        ObjectNode now = (ObjectNode) Json.records().readTree(THEN);
        ((ObjectNode) now.path("machine")).put("processors", 2L);

        assertThat(compared(now)).contains("The same machine, by its description, and the same version.");
    }

    @Test
    void shouldHaveNoRatioToNothing() throws IOException {
        List<String> lines = compared("{\"scenarios\": {\"crash\": {\"lost\": 3}}}");

        assertThat(lines).contains("| crash.lost | 0 | 3 | - |", "Differs: version was 1, is unknown.");
    }

    @Test
    void shouldSayThatNothingIsInBoth() throws IOException {
        assertThat(compared("{\"scenarios\": {\"soak\": {\"growth\": 3}}}")).contains("No figure is in both.");
    }

    private static List<String> compared(String now) throws IOException {
        return compared(Json.records().readTree(now));
    }

    private static List<String> compared(JsonNode now) throws IOException {
        JsonNode then = Json.records().readTree(THEN);
        return Ratios.of(new Baseline(Path.of("then.json"), then), now);
    }
}
