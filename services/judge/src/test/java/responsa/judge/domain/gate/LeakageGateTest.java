package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.judge.domain.gate.Row.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.record.Finding;

class LeakageGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The policy above settles it.",
                "The Policy,\nabove, settles it.",
                "I go by the policies provided and keep it short.",
                "According to the spec, a refund is due.",
                "In the spec you gave me it says so.",
                "The guidelines I was given are clear.",
                "As provided in the policy, money comes back.",
                "The system prompt says that refunds are due.",
                "As stated in the excerpt, money comes back.",
                "Die obigen Richtlinien regeln das.",
                "Laut der Spezifikation ist das erlaubt.",
                "Im Systemprompt steht nichts; der Systemprompt ist kurz.",
                "Selon la spécification, c'est permis.",
                "La politique ci-dessus le permet.",
                "El prompt del sistema dice otra cosa.",
                "Las políticas proporcionadas lo permiten.",
                "Le direttive di cui sopra lo permettono.",
                "As diretrizes acima permitem isso.",
                "De bovenstaande richtlijnen staan dit toe.",
                "根据上述政策，可以退款。",
                "上記のポリシーによれば返金できます。"
            })
    void shouldRejectAPointerToWhatATrainedModelWillNotSee(String sentence) {
        assertThat(row().thinking(row().cot() + " " + sentence).names()).contains("leakage");
    }

    @Test
    void shouldNameThePhrasesAndCountThem() {
        Row leaking =
                row().thinking("The policy above helps. So the policy above it is, as stated in the spec. [#refunds]");

        assertThat(leaking.found())
                .containsExactly(
                        new Finding("leakage", true, "the CoT says \"as stated in the spec\" 1×, \"policy above\" 2×"));
    }

    @Test
    void shouldLookAtTheResponseToo() {
        assertThat(row().answering(row().response() + " That follows from the policy above.")
                        .details())
                .containsEntry("leakage", "the response says \"policy above\" 1×");
    }

    @Test
    void shouldOnlyNoteWhatMayMeanTheConversation() {
        Row unsure = row().asking("Our return policy is short. Is my parcel late by it, and what should I do now?")
                .thinking("The policy above is the shop's, and it is short. [#refunds] bears on it.");

        assertThat(unsure.found())
                .containsExactly(new Finding("context-mention", false, "the CoT says \"policy above\" 1×"));
        assertThat(row().thinking("The numbers, as provided, are enough. [#refunds]")
                        .names())
                .containsExactly("context-mention");
    }

    @Test
    void shouldLetADraftPointAtInstructionsAndLongPromptsThatAreThere() {
        assertThat(row().instructed("Be brief.")
                        .thinking("The system prompt wants it brief, as provided. [#refunds]")
                        .names())
                .isEmpty();
        assertThat(row().asking("Please read this: " + "the parcel has not come and I wait for it. ".repeat(10))
                        .thinking("In the text above the customer waits. [#refunds] bears on it.")
                        .names())
                .isEmpty();
        assertThat(row().asking("What does \"as provided\" mean in a contract for the sale of a house or a car?")
                        .thinking("They ask what \"as provided\" means, and that is quickly said.")
                        .names())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "By the chain rule above the derivative is zero.",
        "The rules of the game are printed on the lid.",
        "Our policy is above all to be kind.",
        "The temperature is above zero and below ten.",
        "She specified the aspect ratio; the specification of the screen is on the box.",
        "I provided for the case that the policyholder dies.",
        "Die Regel ist oben offen."
    })
    void shouldTakeOrdinaryProseForWhatItIs(String sentence) {
        assertThat(row().thinking(row().cot() + " " + sentence).names()).isEmpty();
        assertThat(row().answering(row().response() + " " + sentence).names()).isEmpty();
    }
}
