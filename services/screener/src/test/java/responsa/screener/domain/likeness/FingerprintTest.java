package responsa.screener.domain.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static responsa.testkit.sample.Samples.aRecipe;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.topics.id.Sha256;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Role;
import responsa.topics.record.SpecRef;

class FingerprintTest {
    private static final double THRESHOLD = 0.75;
    private static final String LONG =
            "Our neighbour's tree drops its leaves into our garden every autumn, and my husband"
                    + " wants to cut the branches that hang over the fence. Are we allowed to do that, and whom should we ask"
                    + " before we begin?";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write a poem about cats | Write a poem about dogs
            What is the capital of France? | What is the capital of Spain?
            Translate this sentence into German: the weather is fine | Translate this sentence into French: the weather is fine
            How do I answer letter a 1? | How do I answer letter a 2?
            Is it safe to take ibuprofen? | Is it safe to take aspirin?
            我想种豌豆，什么时候好？ | 我想种土豆，什么时候好？
            hi | hey
            """)
    void shouldTellShortPromptsApartByOneWord(String one, String other) {
        assertThat(Prompts.asking(one).likeness(Prompts.asking(other))).isLessThan(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write a poem about cats | write a POEM, about cats!
            hi | Hi :)
            我想种豌豆，什么时候好？ | 我想种豌豆 什么时候好
            """)
    void shouldTakeForOneWhatDiffersInCaseAndPunctuation(String one, String other) {
        assertThat(Prompts.asking(one).likeness(Prompts.asking(other))).isEqualTo(1);
    }

    @Test
    void shouldFindALongPromptThatWasEdited() {
        assertThat(Prompts.asking(LONG).likeness(Prompts.asking(LONG.replace("husband", "wife"))))
                .isBetween(0.8, 0.95);
    }

    @Test
    void shouldTellALongPromptApartByANumber() {
        String problem = LONG + " The tree is 12 metres high.";

        assertThat(Prompts.asking(problem).likeness(Prompts.asking(problem.replace("12", "15"))))
                .isZero();
    }

    @Test
    void shouldTellQuestionsApartBehindALongBeginningThatTheyShare() {
        List<Message> beginning =
                List.of(new Message(Role.USER, LONG), new Message(Role.ASSISTANT, LONG + " Ask the town hall."));

        Fingerprint one = conversation(beginning, "And what if she says no?");
        Fingerprint other = conversation(beginning, "Thanks. How do I sow peas?");

        assertThat(one.likeness(other)).isLessThan(0.2);
        assertThat(one.likeness(conversation(beginning, "and what, if she says NO")))
                .isEqualTo(1);
    }

    @Test
    void shouldLookAtTheTurnsBeforeTheLast() {
        Fingerprint one = conversation(List.of(new Message(Role.USER, "One")), LONG);
        Fingerprint none = conversation(List.of(), LONG);
        Fingerprint other = conversation(
                List.of(new Message(Role.USER, LONG.replace('e', 'a')), new Message(Role.ASSISTANT, LONG)), LONG);

        assertThat(one.likeness(none)).isCloseTo(1, within(0.1));
        assertThat(one.likeness(other)).isLessThan(0.6);
    }

    @Test
    void shouldNeverCompareAcrossInstructionsOrVersions() {
        Fingerprint plain = conversation(List.of(), LONG);
        Fingerprint instructed = conversation(List.of(new Message(Role.SYSTEM, "Be brief.")), LONG);
        Prompt elsewhere = prompt(List.of(), LONG, "another spec");

        assertThat(plain.likeness(instructed)).isZero();
        assertThat(conversation(List.of(new Message(Role.SYSTEM, "be brief")), LONG)
                        .likeness(instructed))
                .isEqualTo(1);
        assertThat(Prompts.of(elsewhere).likeness(plain)).isZero();
        assertThat(Prompts.of(prompt(List.of(), LONG, "spec")).likeness(plain)).isEqualTo(1);
    }

    @Property
    void shouldReadBackWhatItWrote(@ForAll String text, @ForAll String earlier) {
        Fingerprint written = conversation(List.of(new Message(Role.USER, earlier)), text);
        ByteBuffer bytes = ByteBuffer.allocate(written.size());

        written.write(bytes);

        assertThat(bytes.hasRemaining()).isFalse();
        assertThat(Fingerprint.read(bytes.flip()).likeness(written)).isEqualTo(1);
    }

    @Property
    void shouldBeTheSameBothWaysAndNeverBeyondOne(@ForAll String one, @ForAll String other) {
        double likeness = Prompts.asking(one).likeness(Prompts.asking(other));

        assertThat(likeness).isBetween(0.0, 1.0).isEqualTo(Prompts.asking(other).likeness(Prompts.asking(one)));
        assertThat(Prompts.asking(one).likeness(Prompts.asking(one))).isEqualTo(1);
    }

    @Test
    void shouldTakeAMegabyteAndTwoHundredTurns() {
        String megabyte = "Tell me more about peas, please. ".repeat(32_000);
        List<Message> turns = new ArrayList<>();
        for (int turn = 0; turn < 200; turn++) {
            turns.add(new Message(turn % 2 == 0 ? Role.USER : Role.ASSISTANT, "Turn number " + turn));
        }

        assertThat(Prompts.asking(megabyte).likeness(Prompts.asking(megabyte))).isEqualTo(1);
        assertThat(conversation(turns, "Go on").likeness(conversation(turns, "Go on")))
                .isEqualTo(1);
    }

    private static Fingerprint conversation(List<Message> before, String question) {
        return Prompts.of(prompt(before, question, "spec"));
    }

    private static Prompt prompt(List<Message> before, String question, String spec) {
        List<Message> messages = new ArrayList<>(before);
        messages.add(new Message(Role.USER, question));
        return Prompt.submitted(
                messages,
                null,
                Map.of(),
                new SpecRef("shop", Sha256.of(spec)),
                aRecipe().build().ref());
    }
}
