package responsa.local.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.command.CommandLineInterface;
import responsa.local.console.RecordedConsole;
import responsa.local.summary.Summary;
import responsa.topics.json.Json;

/// Rows of a file through the run's own stages, on an embedded broker.
class GradingIT {
    private static final String COT =
            "The reader asks for a renewal. [#answer_fully] wants the whole answer, so I give the rule and the reason.";

    private final RecordedConsole recorded = new RecordedConsole(false);

    @TempDir
    private Path folder;

    @Test
    void shouldGiveEveryRowAVerdictAndGradeNothingTwice() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(row("good-" + i, "May I renew book %d?".formatted(i % 10), COT, "Yes, you may renew it twice."));
        }
        rows.add(row("silent", "May I renew book 3?", "", "Yes."));
        rows.add("{\"id\": \"broken\", \"prompt\": \"May I");
        Files.write(folder.resolve("rows.jsonl"), rows);

        assertThat(judge()).as(() -> String.join("\n", recorded.messages())).isZero();

        Map<String, JsonNode> verdicts = verdicts();
        assertThat(verdicts).hasSize(13);
        assertThat(verdicts.get("silent").path("decision").asText()).isEqualTo("rejected");
        assertThat(verdicts.get("silent").at("/gates/0/name").asText()).isEqualTo("cot-missing");
        assertThat(verdicts)
                .allSatisfy(
                        (id, row) -> assertThat(row.path("passes").isEmpty()).isEqualTo(id.equals("silent")));
        assertThat(recorded.messages()).anyMatch(line -> line.contains("rows.jsonl:14: the line ends within a value"));
        Summary summary = Summary.read(folder.resolve("out/summary.json"));
        assertThat(summary.prompts()).isEqualTo(10);
        assertThat(summary.drafts()).isEqualTo(13);
        assertThat(summary.modelCalls().drafter()).isZero();
        assertThat(verdicts.values().stream()
                        .filter(row -> row.path("decision").asText().equals("accepted")))
                .hasSize((int) summary.tuples());

        assertThat(judge()).isZero();
        assertThat(recorded.messages().getLast()).contains("is finished already");
    }

    private int judge() {
        return new CommandLineInterface(recorded.console())
                .execute(
                        "judge",
                        "--quiet",
                        "--tuples",
                        folder.resolve("rows.jsonl").toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--data",
                        folder.resolve("data").toString());
    }

    private Map<String, JsonNode> verdicts() throws IOException {
        Map<String, JsonNode> verdicts = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("out/verdicts"))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode row = Json.records().readTree(line);
                    assertThat(verdicts.put(row.path("id").asText(), row)).isNull();
                }
            }
        }
        return verdicts;
    }

    private static String row(String id, String prompt, String cot, String response) throws IOException {
        return Json.records()
                .writeValueAsString(Json.records()
                        .createObjectNode()
                        .put("id", id)
                        .put("prompt", prompt)
                        .put("category", "answer_fully")
                        .put("cot", cot)
                        .put("response", response));
    }
}
