package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.calibration.Gold;
import responsa.local.console.ExitCode;
import responsa.local.console.RecordedConsole;
import responsa.local.input.InputReader;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunInputs;
import responsa.local.input.RunRequest;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.request.Task;
import responsa.scripted.script.Script;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;

/// A gold set against the scripted judge, over HTTP.
class CalibratingIT {
    private static final int ROWS = 40;
    private static final int PASSES = 3;

    private final RecordedConsole recorded = new RecordedConsole(false);

    @TempDir
    private Path folder;

    @Test
    void shouldJudgeEveryCompletionOnceAlsoWhenItIsStopped() throws Exception {
        Script slow = Script.standard().withLatency("fixed:20ms").withSlots(4);
        try (ScriptedModel model =
                ScriptedModel.start(ScriptedSettings.standard().with(slow))) {
            // It cannot end before it is stopped.
            model.hold("Letter 7?", Task.JUDGE);
            StopRequest stop = new StopRequest(recorded.console(), code -> {});
            FutureTask<Integer> first = new FutureTask<>(calibrating(model.url(), stop));
            Thread.ofVirtual().start(first);
            await().untilAsserted(() -> assertThat(verdicts()).hasSizeGreaterThan(2));
            stop.make(ExitCode.INTERRUPTED);
            assertThat(first.get()).isEqualTo(ExitCode.INTERRUPTED);
            model.release();
            await().until(() -> model.counts().inFlight().now() == 0);
            long before = model.counts().tasks().get(Task.JUDGE.id());
            int kept = verdicts().size();

            assertThat(calibrating(model.url(), new StopRequest(recorded.console(), code -> {}))
                            .call())
                    .as(() -> String.join("\n", recorded.messages()))
                    .isEqualTo(ExitCode.DONE);

            assertThat(verdicts()).hasSize(ROWS);
            assertThat(model.counts().tasks().get(Task.JUDGE.id()) - before).isEqualTo((long) (ROWS - kept) * PASSES);
        }
        JsonNode report = Json.records().readTree(Files.readAllBytes(folder.resolve("out/calibration.json")));
        assertThat(report.at("/overall/labelled").asInt()).isEqualTo(ROWS);
        assertThat(report.at("/stand_in").asBoolean()).isFalse();
        assertThat(report.at("/policies/kind").isObject()).isTrue();
        assertThat(Files.readString(folder.resolve("out/roc.svg"))).startsWith("<svg ");
        assertThat(String.join("\n", recorded.results())).contains("area under ROC");
    }

    @Test
    void shouldAskNothingForAFolderOfAnotherCalibration() throws Exception {
        try (ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard())) {
            Calibrating calibrating = calibrating(model.url(), new StopRequest(recorded.console(), code -> {}));
            assertThat(calibrating.call()).isEqualTo(ExitCode.DONE);
        }
        Files.writeString(folder.resolve("out/.responsa-run"), "another");

        try (ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard())) {
            Calibrating other = calibrating(model.url(), new StopRequest(recorded.console(), code -> {}));
            assertThatThrownBy(other::call).hasMessageContaining("give another --out");
            assertThat(model.counts().requests()).isZero();
        }
    }

    private Calibrating calibrating(String url, StopRequest stop) throws IOException {
        Path gold = folder.resolve("gold.jsonl");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            lines.add(
                    "{\"id\": \"%d\", \"policy\": \"kind\", \"prompt\": \"Letter %d?\", \"response\": \"Kindly, yes.\", \"label\": \"%s\"}"
                            .formatted(i, i, i % 2 == 0 ? "good" : "bad"));
        }
        Files.write(gold, lines);
        ModelOptions models = new ModelOptions(url, "tested-judge", null, null, null);
        Path spec = new Workshop(folder).spec();
        RunInputs inputs =
                InputReader.grading(new RunRequest(spec, List.of(), null, models, null), Map.of(), "given-x");
        List<Gold> rows = Gold.read(Files.newInputStream(gold), "gold.jsonl", 7, recorded.console()::say);
        CalibrationPlan plan = new CalibrationPlan(inputs, rows, Sha256.of("gold"), folder.resolve("out"), 0.9, true);
        return new Calibrating(plan, recorded.console(), stop);
    }

    private List<String> verdicts() throws IOException {
        Path file = folder.resolve("out/verdicts.jsonl");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
