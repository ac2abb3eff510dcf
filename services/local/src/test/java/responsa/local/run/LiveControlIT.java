package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
            ModelOptions models = new ModelOptions(model.url(), "m", null, "j", null);
            FutureTask<Integer> run =
                    Workshop.begun(workshop.of(workshop.plan(workshop.inputs(workshop.prompts("a", PROMPTS), models))));
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
        List<String> line = new ArrayList<>(List.of("control", "default", "--data"));
        line.add(folder.resolve("data").toString());
        line.addAll(List.of(change));

        assertThat(new CommandLineInterface(terminal.console()).execute(line.toArray(String[]::new)))
                .as(() -> String.join("\n", terminal.messages()))
                .isEqualTo(ExitCode.DONE);
        return terminal.results();
    }
}
