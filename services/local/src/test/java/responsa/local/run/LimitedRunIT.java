package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.console.ExitCode;
import responsa.local.control.ControlChange;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunInputs;
import responsa.local.summary.Summary;
import responsa.topics.record.InFlight;

/// A run that is given a target, a higher one, and then no more.
class LimitedRunIT {
    @TempDir
    private Path folder;

    @Test
    void shouldRestAtATargetGoOnAtAHigherOneAndDraftNothingAgain() throws Exception {
        Workshop workshop = new Workshop(folder);
        RunInputs inputs = workshop.inputs(workshop.prompts("a", 24), ModelOptions.NONE);

        assertDone(workshop, inputs, ControlChange.NOTHING.target("2"));
        assertThat(workshop.recorded.messages().getLast()).contains("rests at a limit: target-reached, 2 of 2 tuples");
        assertThat(workshop.ids("sft-cot")).doesNotHaveDuplicates().hasSize(2);

        assertDone(workshop, inputs, ControlChange.NOTHING.target("4"));
        List<String> four = workshop.ids("sft-cot");
        assertThat(four).doesNotHaveDuplicates().hasSize(4);

        assertDone(workshop, inputs, ControlChange.NOTHING.inFlight(InFlight.DRAIN));
        Summary summary = workshop.summary();
        assertThat(summary.settled()).isEqualTo(summary.prompts()).isEqualTo(24);
        assertThat(summary.tuples()).isEqualTo(4);
        assertThat(summary.modelCalls().drafter()).isEqualTo(summary.drafts()).isLessThanOrEqualTo(24);
        assertThat(workshop.ids("sft-cot")).containsExactlyInAnyOrderElementsOf(four);
    }

    private static void assertDone(Workshop workshop, RunInputs inputs, ControlChange change)
            throws InterruptedException {
        int code = workshop.of(workshop.plan(inputs).limited(change)).call();

        assertThat(code)
                .as(() -> String.join("\n", workshop.recorded.messages()))
                .isEqualTo(ExitCode.DONE);
    }
}
