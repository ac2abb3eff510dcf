package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.console.ExitCode;
import responsa.local.folder.UnusableFolderException;
import responsa.local.input.InputReader;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunInputs;
import responsa.local.input.RunRequest;
import responsa.local.summary.Summary;
import responsa.topics.json.Json;

/// Whole runs, with every service, on an embedded broker.
class RunIT {
    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() {
        workshop = new Workshop(folder);
    }

    @Test
    void shouldMakeADatasetOfTheExampleAndSayOnceMoreWhatItHas() throws Exception {
        RunInputs example = InputReader.read(new RunRequest(null, List.of(), null, ModelOptions.NONE, null), Map.of());

        assertDone(workshop, example);

        Summary summary = workshop.summary();
        assertThat(summary.settled()).isEqualTo(summary.prompts()).isEqualTo(42);
        assertThat(summary.tuples()).isEqualTo(summary.accepted()).isPositive();
        assertThat(summary.standIn()).isTrue();
        assertThat(workshop.ids("sft-cot")).doesNotHaveDuplicates().hasSize((int) summary.tuples());
        assertThat(workshop.ids("sft-no-cot")).containsExactlyInAnyOrderElementsOf(workshop.ids("sft-cot"));
        assertThat(Files.readString(workshop.out().resolve("README.md"))).contains("stand-in");
        assertThat(Json.records()
                        .readTree(Files.readAllBytes(workshop.out().resolve("measures.json")))
                        .path("drafts")
                        .asLong())
                .isEqualTo(summary.drafts());
        assertThat(String.join("\n", workshop.recorded.messages())).contains("a stand-in");

        assertDone(workshop, example);
        assertThat(workshop.recorded.messages().getLast())
                .isEqualTo("Run %s is finished already; its dataset is in %s.".formatted(example.id(), workshop.out()));
        assertThat(workshop.summary()).isEqualTo(summary);
    }

    @Test
    void shouldMixNothingOfTwoRunsOnTheSameData() throws Exception {
        assertDone(workshop, workshop.inputs(workshop.prompts("a", 4), ModelOptions.NONE));
        RunInputs other = workshop.inputs(workshop.prompts("b", 5), ModelOptions.NONE);

        assertThatThrownBy(() -> workshop.run(other))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageContaining("give another --out");
        Files.move(workshop.out(), folder.resolve("out-of-a"));
        assertDone(workshop, other);

        assertThat(workshop.summary().prompts()).isEqualTo(5);
        assertThat(workshop.summary().drafts()).isEqualTo(5);
    }

    private static void assertDone(Workshop workshop, RunInputs inputs) {
        assertThat(run(workshop, inputs))
                .as(() -> String.join("\n", workshop.recorded.messages()))
                .isEqualTo(ExitCode.DONE);
    }

    private static int run(Workshop workshop, RunInputs inputs) {
        try {
            return workshop.run(inputs);
        } catch (InterruptedException nobodyInterrupts) {
            throw new IllegalStateException(nobodyInterrupts);
        }
    }
}
