package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.console.ExitCode;
import responsa.local.input.InputReader;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunInputs;
import responsa.local.input.UnusableInputException;
import responsa.topics.json.Json;

/// A dataset that is judged again after a new release of its spec, on an embedded broker.
class RejudgingIT {
    private static final int PROMPTS = 24;

    @TempDir
    private Path folder;

    @Test
    void shouldJudgeWhatTheReleaseTouchesAndNothingTwice() throws Exception {
        Workshop workshop = new Workshop(folder);
        RunInputs inputs = workshop.inputs(workshop.prompts("a", PROMPTS), ModelOptions.NONE);
        assertThat(workshop.run(inputs)).isEqualTo(ExitCode.DONE);
        long tuples = workshop.summary().tuples();

        assertThat(rejudge(workshop, true)).isEqualTo(ExitCode.DONE);
        assertThat(workshop.out().resolve("rejudged.json")).doesNotExist();
        assertThat(rejudge(workshop, false)).isEqualTo(ExitCode.DONE);

        JsonNode first = report(workshop);
        long retracted = first.at("/touched/retracted").asLong();
        assertThat(first.at("/tuples").asLong()).isEqualTo(tuples);
        assertThat(first.at("/touched/all").asLong()).isEqualTo(tuples);
        assertThat(first.at("/touched/confirmed").asLong()
                        + retracted
                        + first.at("/touched/undecided").asLong())
                .isEqualTo(tuples);
        assertThat(workshop.summary().tuples()).isEqualTo(tuples - retracted);

        assertThat(rejudge(workshop, false)).isEqualTo(ExitCode.DONE);
        assertThat(report(workshop)).isEqualTo(first);
        assertThat(workshop.recorded.messages())
                .contains("%,d of them were queued before; 0 are queued now.".formatted(tuples));

        Files.move(workshop.out(), folder.resolve("out-before"));
        assertThat(workshop.run(inputs))
                .as(() -> String.join("\n", workshop.recorded.messages()))
                .isEqualTo(ExitCode.DONE);
        assertThat(workshop.summary().tuples()).isEqualTo(tuples - retracted);
    }

    @Test
    void shouldRefuseWhereNoRunWasMadeUnderTheRelease() {
        Workshop workshop = new Workshop(folder);

        assertThatThrownBy(() -> rejudge(workshop, true))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("holds no run under");
    }

    private static int rejudge(Workshop workshop, boolean dryRun) throws InterruptedException {
        Path next = workshop.write("next.md", """
                # Kindness {#kindness}

                ## Be kind {#kind authority=root}

                Be kind to people, tell them the truth, and ask how they are.

                ## Be brief {#brief authority=guideline}

                Use few words.
                """);
        RejudgePlan plan = new RejudgePlan(
                InputReader.release(workshop.spec()),
                InputReader.release(next),
                null,
                workshop.out(),
                workshop.data(),
                ModelOptions.NONE,
                Map.of(),
                Optional.empty(),
                dryRun,
                true);
        return new Rejudging(plan, workshop.recorded.console(), InstantSource.system(), workshop.stop).call();
    }

    private static JsonNode report(Workshop workshop) throws IOException {
        return Json.records().readTree(Files.readAllBytes(workshop.out().resolve("rejudged.json")));
    }
}
