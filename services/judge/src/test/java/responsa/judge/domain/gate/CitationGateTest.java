package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.judge.domain.gate.Row.row;
import static responsa.testkit.sample.Samples.aDraft;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Finding;
import responsa.topics.record.PolicyText;

class CitationGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What tips it is [#general_prudence].",
                "What tips it is [#refunds, #general-prudence].",
                "By [#Refund] it is due.",
                "By policy general_prudence it is due.",
                "By the rule `general_prudence` it is due.",
                "By policy #general_prudence it is due.",
                "The policy \"Prudence Before All Else\" settles it.",
                "The policy called “Prudence Before All Else” settles it."
            })
    void shouldRejectWhatTheSpecDoesNotHave(String sentence) {
        assertThat(row().thinking(row().cot() + " " + sentence).names()).containsExactly("citation-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[#refunds] and [#refund_limits] and [#privacy] bear on it.",
                "[#refunds, #privacy] bear on it; so do [#refunds][#privacy].",
                "[#Refunds] bears on it, and #privacy does, too.",
                "[#money] groups them, as `[#money]` or **[#money]**.",
                "By policy refund_limits it is due, or by policy `refund_limits`.",
                "[#SP0.a] does not bear on it, nor does policy SP0.a.",
                "\"Give the money back\" is what the policy \"Know the limits\" limits."
            })
    void shouldTakeWhatTheSpecHas(String sentence) {
        assertThat(row().thinking(row().cot() + " " + sentence).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They posted it with #latemail and #no_parcel_again.",
                "# A heading\n\n## Another_one\n\nIt goes on.",
                "See #12 and issue [#12], or ticket #4711.",
                "The colour is #ffcc00, [#ffcc00], [#fff] or [#a1b2c3].",
                "The link is https://example.org/page#unknown_part or [here](#unknown_part).",
                "In C they write `#include` and `#define LATE_PARCEL`.",
                "\n```\n[#made_up] policy made_up\n```\nThat was code.",
                "The return policy is generous, and policy makers know it.",
                "Section 2.1 and clause 7 of the contract say so.",
                "Their policy \"no questions asked\" is kind.",
                "An array[#index] is no citation. Neither is policy_made_up.",
                "She is #1, he is [#1 of all]."
            })
    void shouldTakeNothingElseForACitation(String sentence) {
        assertThat(row().thinking(row().cot() + " " + sentence).names()).isEmpty();
        assertThat(row().answering(row().response() + " " + sentence).names()).doesNotContain("citation-unknown");
    }

    @Test
    void shouldLeaveWhatTheUserBroughtAlone() {
        Row about = row().asking("What does the tag [#late_fee] mean, and what is the policy cache_first about?")
                .thinking("They ask what [#late_fee] means; the policy cache_first is about speed.");

        assertThat(about.names()).isEmpty();
    }

    @Test
    void shouldSayHowManyAndWhereAndNotQuoteTheModel() {
        Row inventing = row().thinking("By [#made_up_one] and [#made_up_two] it is due.");

        assertThat(inventing.found())
                .containsExactly(new Finding(
                        "citation-unknown",
                        true,
                        "the CoT cites 2× what this version of the spec does not have, first at character 3"));
    }

    @Test
    void shouldTakeALineOfTheExcerptForHavingBeenShown() {
        assertThat(inspected("By [#refund_limits] it is due.", shown(List.of("privacy"))))
                .isEmpty();
        assertThat(inspected("By [#refund_limits] it is due.", alone(List.of("privacy"))))
                .containsExactly(new Finding(
                        "citation-not-shown", false, "the CoT cites refund_limits, which its drafter was not shown"));
    }

    @Test
    void shouldTakeASectionForShownWithThePoliciesBelowIt() {
        assertThat(inspected("By [#money] it is due.", shown(List.of("privacy"))))
                .extracting(Finding::gate)
                .containsExactly("citation-not-shown");
        assertThat(inspected("By [#money] it is due.", shown(List.of("refunds"))))
                .isEmpty();
        assertThat(inspected("By [#money] it is due.", Shown.everything())).isEmpty();
    }

    @Test
    void shouldTakeStylePoliciesForShownWithoutLinesOfAll() {
        Excerpting named = new Excerpting(false, true, PolicyText.WHOLE, 0, List.of("money"), List.of(), 1_000);

        assertThat(inspected("By [#refund_limits] it is due.", Shown.under(named, List.of("privacy"))))
                .isEmpty();
        assertThat(inspected("By [#SP0.a] it is due.", Shown.under(named, List.of("privacy"))))
                .hasSize(1);
    }

    @Test
    void shouldTakeAllForShownWhereNothingWasKnownOfThePrompt() {
        assertThat(inspected("By [#refund_limits] it is due.", alone(List.of())))
                .isEmpty();
    }

    private static Shown shown(List<String> inFull) {
        return Shown.under(Excerpting.DEFAULT, inFull);
    }

    private static Shown alone(List<String> inFull) {
        return Shown.under(new Excerpting(false, true, PolicyText.WHOLE, 0, List.of(), List.of(), 1_000), inFull);
    }

    private static List<Finding> inspected(String cot, Shown shown) {
        Examined examined = Examined.of(aDraft().cot(cot).response("Fine.").build(), shown);
        return Gates.of(Row.SPEC, row().recipe()).inspect(examined).stream()
                .filter(finding -> finding.gate().startsWith("citation"))
                .toList();
    }
}
