package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.judge.domain.gate.Row.row;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;
import responsa.topics.record.Gating;

/// What a recipe makes of findings, and that whatever is written gets through all gates.
class RecipeGatesTest {
    private static final String LEAKING = "The policy above settles it, and nothing else does. [#refunds]";

    @Test
    void shouldFindNothingInARowThatIsSound() {
        assertThat(row().found()).isEmpty();
    }

    @Test
    void shouldMakeOfAFindingWhatTheRecipeSays() {
        Row leaking = row().thinking(LEAKING);

        assertThat(leaking.found()).extracting(Finding::rejects).containsExactly(true);
        assertThat(leaking.making("leakage", GateAction.ANNOTATE).found())
                .extracting(Finding::gate, Finding::rejects)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("leakage", false));
        assertThat(leaking.making("leakage", GateAction.OFF).found()).isEmpty();
        assertThat(leaking.making("evaluation-talk", GateAction.OFF).names()).containsExactly("leakage");
    }

    /// A draft under an old recipe is judged as it was when the recipe was written.
    @Test
    void shouldLeaveARecipeOfBeforeWhatItWas() {
        Row old = row().gating(new Gating(1, 100, 1, 100)).thinking(LEAKING + " <|im_end|>");

        assertThat(old.names()).containsExactly("role-token");
        assertThat(old.gating(new Gating(1, 10, 1, 100)).names()).containsExactly("cot-too-long", "role-token");
        assertThat(old.thinking("Because. <think>").names()).containsExactly("second-cot");
    }

    @Test
    void shouldRejectWhatIsNotWholeWhateverARecipeSays() {
        Row empty = row().thinking("").making("cot-missing", GateAction.REJECT);

        assertThat(empty.found()).containsExactly(new Finding("cot-missing", true, "there is a response and no CoT"));
    }

    /// What a recipe can name is what gates can find, the halves of a draft aside.
    @Test
    void shouldNameEveryFindingInTheDefaultRecipe() {
        TreeSet<String> names = new TreeSet<>();
        Gates.of(Row.SPEC, row().recipe()).all().forEach(gate -> names.addAll(gate.names()));
        Stream.of(DraftOutcome.values()).map(DraftOutcome::text).forEach(names::remove);
        names.remove("second-cot");

        assertThat(row().recipe().gating().gates()).isNotNull().containsOnlyKeys(names);
    }

    /// What hurts a careless reader: the same mark, word or bracket without end.
    @ParameterizedTest
    @MethodSource("hostile")
    void shouldGetThroughTextThatIsMadeToHoldItUp(String piece) {
        String endless = piece.repeat(100_000 / piece.length());
        Row hostile = row().gating(new Gating(
                        1, 10_000_000, 1, 10_000_000, row().recipe().gating().gates(), 0.5, 0.5, List.of("a b")))
                .asking(piece.repeat(20))
                .thinking(endless)
                .answering(endless);

        assertThat(hostile.names()).doesNotContain("cot-too-long", "response-too-long");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "\"",
                "“",
                "[#",
                "[#a",
                "#",
                "policy ",
                "policy \"A b c\" ",
                "the policy above ",
                "```\n",
                "a",
                "a b ",
                "'_",
                "decision: ",
                "`",
                "https://",
                "[#refunds] \"a b c d e f\" ",
                "\"a b c d e f\" [#refunds] ",
                "[#refunds] \"a",
                "中",
                "<",
                "… [x] ",
                "[#refunds] says \"… … … … a b c … d\". ",
                "i can't help ",
                "\uD83D\uDE42",
                "\uD83D",
                "\u0301");
    }
}
