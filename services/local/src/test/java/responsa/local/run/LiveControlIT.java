package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.command.CommandLineInterface;
import responsa.local.console.ExitCode;
import responsa.local.console.RecordedConsole;
import responsa.local.input.ModelOptions;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;

/// What `control` does to a run that is under way, as it is typed in another terminal.
@Timeout(900)
class LiveControlIT {
    private static final Duration SOON = Duration.ofMinutes(4);
    private static final int PROMPTS = 40;

    @TempDir
    private Path folder;

    @Test
    void shouldPauseARunAndLetItGoOnToATarget() throws Exception {
        Workshop workshop = new Workshop(folder);
        try (ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard())) {
            model.hold("letter");
            FutureTask<Integer> run = begun(workshop, new ModelOptions(model.url(), "m", null, "j", null));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(model.counts().held()).isPositive());

            assertThat(control("--pause", "--target", "3", "--drain")).contains("paused                   by hand");
            assertThat(control("--show"))
                    .contains("tuples                   0 of 3", "paused                   by hand");
            model.release();
            assertThat(control("--resume")).doesNotContain("paused                   by hand");

            assertThat(run.get())
                    .as(() -> String.join("\n", workshop.recorded.messages()))
                    .isEqualTo(ExitCode.DONE);
            assertThat(workshop.ids("sft-cot")).doesNotHaveDuplicates().hasSize(3);
            assertThat(workshop.summary().settled()).isEqualTo(PROMPTS);
            assertThat(model.counts().repeats()).isZero();
        }
    }

    private List<String> control(String... change) {
        RecordedConsole terminal = new RecordedConsole(false);
        String[] line = new String[change.length + 4];
        line[0] = "control";
        line[1] = "default";
        line[2] = "--data";
        line[3] = folder.resolve("data").toString();
        System.arraycopy(change, 0, line, 4, change.length);

        assertThat(new CommandLineInterface(terminal.console()).execute(line))
                .as(() -> String.join("\n", terminal.messages()))
                .isEqualTo(ExitCode.DONE);
        return terminal.results();
    }

    private static FutureTask<Integer> begun(Workshop workshop, ModelOptions models) {
        RunPlan plan = new RunPlan(
                workshop.inputs(workshop.prompts("a", PROMPTS), models),
                workshop.out(),
                workshop.data(),
                Optional.empty(),
                false);
        FutureTask<Integer> task =
                new FutureTask<>(new Run(plan, workshop.recorded.console(), InstantSource.system(), workshop.stop));
        Thread.ofPlatform().name("run").daemon().start(task);
        return task;
    }
}
