package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.folder.RunCard;
import responsa.local.folder.RunFolder;
import responsa.local.input.InputReader;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunInputs;
import responsa.local.input.UnusableInputException;

class RejudgedRunTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Optional<Map<String, Object>> CLUSTER = Optional.of(Map.of());

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void openWorkshop() {
        workshop = new Workshop(folder);
    }

    @Test
    void shouldFindTheRunByTheTextOfItsSpec() {
        String run = finished("a");

        assertThat(find(null, Optional.empty()).run()).isEqualTo(run);
    }

    @Test
    void shouldAskWhichWhereSeveralWereMadeUnderTheRelease() {
        String first = finished("a");
        String other = finished("b");

        assertThatThrownBy(() -> find(null, Optional.empty()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("holds 2 runs")
                .hasMessageContaining(first)
                .hasMessageContaining("--run names one");
        assertThat(find(other, Optional.empty()).run()).isEqualTo(other);
    }

    @Test
    void shouldRefuseARunThatHasNotFinished() {
        RunFolder.take(workshop.data(), inputs("a"), THEN).close();

        assertThatThrownBy(() -> find(null, Optional.empty())).hasMessageContaining("has not finished");
        assertThat(find(null, CLUSTER).finishedAt()).isNull();
    }

    @Test
    void shouldMakeAFolderOfItsOwnForADatasetThatServicesMade() {
        assertThatThrownBy(() -> find(null, Optional.empty())).hasMessageContaining("--data names another folder");

        RunCard own = find(null, CLUSTER);
        RunFolder.reopen(workshop.data(), own).close();

        assertThat(find(null, CLUSTER)).isEqualTo(own);
    }

    private String finished(String prompts) {
        try (RunFolder run = RunFolder.take(workshop.data(), inputs(prompts), THEN)) {
            run.finish(THEN);
            return run.card().run();
        }
    }

    private RunInputs inputs(String prompts) {
        return workshop.inputs(workshop.prompts(prompts, 1), ModelOptions.NONE);
    }

    private RunCard find(@Nullable String run, Optional<Map<String, Object>> cluster) {
        Path next = workshop.write("next.md", "# Kind {#kind authority=root}\n\nBe kind, always.\n");
        RejudgePlan plan = new RejudgePlan(
                InputReader.release(workshop.spec()),
                InputReader.release(next),
                run,
                workshop.out(),
                workshop.data(),
                ModelOptions.NONE,
                Map.of(),
                cluster,
                true,
                true);
        return RejudgedRun.of(plan, THEN);
    }
}
