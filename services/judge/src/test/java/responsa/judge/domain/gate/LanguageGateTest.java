package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.judge.domain.gate.Row.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.record.Finding;

class LanguageGateTest {
    private static final String GERMAN = "Das Wichtigste dazu lässt sich in wenigen Sätzen sagen. Man beginnt am besten"
            + " mit dem, was man schon weiß, und fragt dann auf der Seite nach.";
    private static final String JAPANESE = "金曜日まで待ってから、注文ページで返金を申請してください。それが一番早い方法です。";

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, JAPANESE})
    void shouldRejectAResponseInAnotherLanguage(String response) {
        assertThat(row().answering(response).names()).containsExactly("response-language");
    }

    @ParameterizedTest
    @ValueSource(strings = {GERMAN, JAPANESE})
    void shouldNoteACotInAnotherLanguage(String cot) {
        assertThat(row().thinking(cot + "\n\nDecision: comply").found())
                .extracting(Finding::gate, Finding::rejects)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("cot-language", false));
    }

    @Test
    void shouldSayWhichLanguages() {
        assertThat(row().answering(GERMAN).details())
                .containsEntry("response-language", "the response is in \"de\", the user's last turn in \"en\"");
    }

    @Test
    void shouldGoByTheLastTurnOfTheUser() {
        Row german = row().asking(
                        "Where is my parcel, and what can I do about it?",
                        "It is on its way.",
                        "Können wir bitte anders weitermachen? Ich möchte wissen, was ich jetzt tun kann.");

        assertThat(german.names()).isEmpty();
        assertThat(row().asking("Ich möchte gern wissen, was ich jetzt mit dem Paket tun kann, das nicht da ist.")
                        .names())
                .containsExactly("response-language", "cot-language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can you translate this into another tongue for me: where is my parcel, and what can I do?",
                "Tell me in German where my parcel is and what I can do about it now, please.",
                "Wo ist es?",
                "What does this mean: Das Paket ist nicht da, und ich weiß nicht, wo es sein soll. Is it bad?"
            })
    void shouldNotJudgeWhereAnotherLanguageMayBeWanted(String prompt) {
        assertThat(row().asking(prompt).answering(GERMAN).names()).doesNotContain("response-language");
    }

    @Test
    void shouldNotJudgeWhereInstructionsNameALanguage() {
        assertThat(row().instructed("Answer in German.").answering(GERMAN).names())
                .isEmpty();
    }

    @Test
    void shouldNotJudgeCodeAndShortAnswers() {
        assertThat(row().answering("```java\n" + GERMAN + "\n```").names()).isEmpty();
        assertThat(row().answering("Ja, am Freitag.").names()).isEmpty();
    }
}
