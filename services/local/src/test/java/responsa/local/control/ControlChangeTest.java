package responsa.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.local.input.UnusableInputException;
import responsa.topics.record.Allocation;
import responsa.topics.record.Control;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.InFlight;
import responsa.topics.record.Price;
import responsa.topics.record.Quota;
import responsa.topics.record.Tokens;

class ControlChangeTest {
    private static final Control NONE = Control.none("garden");

    @Test
    void shouldSetEveryLimit() {
        ControlChange change = ControlChange.NOTHING
                .target("100")
                .categoryTarget("peas", "40")
                .budgetTokens("5000")
                .budgetMoney("1.5")
                .price("drafter", "0.5/1.5/0.05")
                .quota("refuse", "0.3/0.5")
                .quota("peas", "0.4")
                .quota("contrast", "0.2")
                .paused(true)
                .inFlight(InFlight.DRAIN)
                .seed(7);

        assertThat(change.of(NONE))
                .isEqualTo(new Control(
                        "garden",
                        100L,
                        Map.of("peas", 40L),
                        5000L,
                        1.5,
                        Map.of("drafter", new Price(0.5, 1.5, 0.05)),
                        Map.of("peas", Quota.of(0.4)),
                        Map.of(DraftDecision.REFUSE, new Quota(0.3, 0.5)),
                        0.2,
                        true,
                        InFlight.DRAIN,
                        7));
    }

    @Test
    void shouldLeaveEverythingElseAsItIs() {
        Control before =
                ControlChange.NOTHING.target("10").quota("comply", "0.5").of(NONE);

        Control after = ControlChange.NOTHING.target("20").of(before);

        assertThat(after.target()).isEqualTo(20);
        assertThat(after.decisionQuotas()).isEqualTo(before.decisionQuotas());
        assertThat(ControlChange.NOTHING.of(before)).isEqualTo(before);
    }

    @Test
    void shouldLiftALimit() {
        Control before = ControlChange.NOTHING
                .target("10")
                .categoryTarget("peas", "4")
                .quota("safe-complete", "0.5")
                .of(NONE);

        ControlChange lifted = ControlChange.NOTHING
                .target("none")
                .categoryTarget("peas", "none")
                .quota("safe-complete", "none");

        assertThat(lifted.of(before)).isEqualTo(NONE);
    }

    @Test
    void shouldNameTheOptionWhoseValueCannotBeRead() {
        assertRefused(
                () -> ControlChange.NOTHING.target("many"), "--target is \"many\"; write a number of tuples, or none.");
        assertRefused(
                () -> ControlChange.NOTHING.quota("refuse", "1/2/3"),
                "--quota refuse is \"1/2/3\"; write SHARE or SHARE/KEEP, from 0 to 1 each, or none.");
        assertRefused(
                () -> ControlChange.NOTHING.price("drafter", "1"),
                "--price drafter is \"1\"; write PROMPT/COMPLETION[/CACHED], for a million tokens each, or none.");
        assertRefused(
                () -> ControlChange.NOTHING.target("-1").of(NONE),
                "target is -1; it must be 0 to 10^15. Nothing was changed.");
    }

    @Test
    void shouldShowHowFarARecipeIs() {
        Control control = ControlChange.NOTHING
                .target("10")
                .quota("refuse", "0.3")
                .quota("contrast", "0.2")
                .of(NONE);
        Allocation now = new Allocation(
                "garden",
                4,
                Map.of(),
                Map.of(DraftDecision.REFUSE, 2L),
                1,
                Map.of("drafter", new Tokens(90, 10, 0)),
                null,
                List.of(),
                InFlight.KEEP);

        assertThat(ControlTable.lines(control, now))
                .extracting(line -> line.replaceAll(" +", " "))
                .containsExactly(
                        "recipe garden",
                        "tuples 4 of 10",
                        "tokens 100",
                        "quota refuse at most 0.3; 2 tuples",
                        "benign contrast at least 0.2; 1 tuples",
                        "in flight keep",
                        "paused no");
    }

    private static void assertRefused(Runnable change, String message) {
        assertThatThrownBy(change::run)
                .isInstanceOf(UnusableInputException.class)
                .hasMessage(message);
    }
}
