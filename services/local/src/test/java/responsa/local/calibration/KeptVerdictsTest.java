package responsa.local.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;
import static responsa.testkit.sample.Samples.aVerdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.grading.VerdictRow;
import responsa.topics.record.Recipe;

class KeptVerdictsTest {
    private static final Recipe RECIPE = aRecipe().passes(1).build();
    private static final VerdictRow GOOD =
            VerdictRow.of("a", aVerdict().pass(10, 9).build(), RECIPE);
    private static final VerdictRow BAD =
            VerdictRow.of("b", aVerdict().pass(0, 9).build(), RECIPE);
    private static final VerdictRow FAILED = VerdictRow.undecided(
            "c", "gone", VerdictRow.Basis.of(aSpec().policy("kind", "Be kind.").build(), RECIPE));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("verdicts.jsonl");
    }

    @Test
    void shouldFindAgainWhatWasKept() throws IOException {
        keep(GOOD, BAD);

        try (KeptVerdicts again = KeptVerdicts.open(file)) {
            assertThat(again.all()).containsOnlyKeys("a", "b").containsValues(GOOD, BAD);
            assertThat(again.holds("a")).isTrue();
            assertThat(again.holds("c")).isFalse();
        }
    }

    @Test
    void shouldTakeOffALineThatAKillHasCut() throws IOException {
        keep(GOOD);
        long whole = Files.size(file);
        Files.writeString(file, "{\"id\":\"b\",\"deci", StandardOpenOption.APPEND);

        try (KeptVerdicts again = KeptVerdicts.open(file)) {
            assertThat(again.all()).containsOnlyKeys("a");
            assertThat(Files.size(file)).isEqualTo(whole);
            again.keep(BAD);
        }
        try (KeptVerdicts third = KeptVerdicts.open(file)) {
            assertThat(third.all()).containsOnlyKeys("a", "b");
        }
    }

    @Test
    void shouldAskAgainForWhatCouldNotBeJudged() throws IOException {
        keep(GOOD, FAILED);

        try (KeptVerdicts again = KeptVerdicts.open(file)) {
            assertThat(again.holds("c")).isFalse();
            again.keep(VerdictRow.of("c", aVerdict().pass(8, 9).build(), RECIPE));
        }
        try (KeptVerdicts third = KeptVerdicts.open(file)) {
            assertThat(third.all().get("c").decision()).isEqualTo(VerdictRow.Word.ACCEPTED);
        }
    }

    private void keep(VerdictRow... rows) throws IOException {
        try (KeptVerdicts kept = KeptVerdicts.open(file)) {
            for (VerdictRow row : rows) {
                kept.keep(row);
            }
        }
    }
}
