package responsa.drafter.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import responsa.spec.fence.Fences;
import responsa.topics.record.CotStyle;

class TemplateTest {

    /// Data were made with these. A text that changes gets a file with the next number, and its hash here.
    @ParameterizedTest
    @CsvSource({
        "RULE_CITING, rule-citing-1, 65b5d69fce43aeaf7ec40a24155517cd70e00fe1514235a813259ca59b4ff693",
        "VALUE_INTERNALISED, value-internalised-1, 5340166d1e0d9c65b63cd68f07592178a1987a56a3e16bbb255042c539aecebc",
        "SHORT, short-1, 01fe6aeaf149d2c1a8576bf5bf0071a48fcb2897cd213177c51895f1ac407f4c"
    })
    void shouldNotChangeATemplateUnderItsName(CotStyle style, String id, String sha256) {
        assertThat(Template.of(style).ref().id()).isEqualTo(id);
        assertThat(Template.of(style).ref().sha256()).hasToString(sha256);
    }

    @Test
    void shouldHaveAnotherTextForEveryStyle() {
        assertThat(Arrays.stream(CotStyle.values())
                        .map(style -> Template.of(style).text()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndOnALineBreakAndSpellOutNoFence(CotStyle style) {
        String text = Template.of(style).text();

        assertThat(text).endsWith(".\n").isEqualTo(Fences.harmless(text));
    }

    @ParameterizedTest
    @EnumSource(names = {"RULE_CITING", "SHORT"})
    void shouldAskForCitationsWherePoliciesAreNamed(CotStyle style) {
        assertThat(Template.of(style).text()).contains("[#id]");
    }

    @Test
    void shouldShowNoWayToCiteWhereValuesAreHeld() {
        assertThat(Template.of(CotStyle.VALUE_INTERNALISED).text()).doesNotContain("[#");
    }

    @ParameterizedTest
    @EnumSource
    void shouldAskForADecisionInOneFormInEveryStyle(CotStyle style) {
        assertThat(Template.of(style).text())
                .contains("\"Decision: comply\"", "\"Decision: refuse\"", "\"Decision: safe-complete\"");
    }
}
