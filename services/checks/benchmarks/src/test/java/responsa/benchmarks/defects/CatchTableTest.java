package responsa.benchmarks.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aVerdict;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import responsa.topics.recipe.DefaultRecipe;
import responsa.topics.record.Finding;
import responsa.topics.record.Recipe;
import responsa.topics.record.Verdict;

class CatchTableTest {
    private static final Recipe STANDARD = DefaultRecipe.of("shop", "d", "j", "c");

    @Test
    void shouldTellWhatCaughtAFault() {
        CatchTable table = CatchTable.empty()
                .with("leakage", verdict(Map.of("compliance", 9), noted("leakage")), STANDARD)
                .with("leakage", verdict(Map.of("compliance", 7)), STANDARD)
                .with("leakage", verdict(Map.of()), STANDARD);

        assertThat(table.rows().get("leakage"))
                .isEqualTo(new Caught(3, sorted("leakage"), sorted("compliance"), 1, 1, 2, 1));
    }

    @Test
    void shouldRejectForWhatTheDefaultRecipeRejectsFor() {
        CatchTable table = CatchTable.empty()
                .with("a", verdict(Map.of(), noted("cot-language")), STANDARD)
                .with("b", verdict(Map.of(), noted("leakage")), STANDARD)
                .with("c", verdict(Map.of(), new Finding("truncated", true, "")), STANDARD);

        assertThat(table.rows().values()).extracting(Caught::byGate).containsExactly(0L, 1L, 1L);
    }

    @Test
    void shouldCountWhatIsFoundWhereNothingWasPlanted() {
        CatchTable table = CatchTable.empty().with(null, verdict(Map.of("correctness", 2)), STANDARD);

        assertThat(table.rows()).containsOnlyKeys(CatchTable.NONE);
        assertThat(table.table().lines().getLast())
                .isEqualTo("| (none) | 1 | - | 0 % | correctness 100 % | 100 % | 100 % |");
    }

    private static SortedMap<String, Long> sorted(String name) {
        return new TreeMap<>(Map.of(name, 1L));
    }

    private static Finding noted(String name) {
        return new Finding(name, false, "");
    }

    private static Verdict verdict(Map<String, Integer> minima, Finding... findings) {
        Verdict any = aVerdict().build();
        return new Verdict(
                any.id(),
                any.draft(),
                any.spec(),
                any.recipe(),
                List.of(findings),
                any.passes(),
                minima,
                any.provenance(),
                any.decision());
    }
}
