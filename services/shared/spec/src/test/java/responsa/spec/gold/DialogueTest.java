package responsa.spec.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

class DialogueTest {
    private static final Mark GOOD = new Mark("GOOD", null, null);
    private static final Mark BAD = new Mark("BAD", null, null);

    @Test
    void shouldGiveEveryAnswerOfAComparisonTheSameTurns() {
        List<Answer> answers = Dialogue.answers("""
                ~~~xml
                <developer>
                Be brief.

                <untrusted>
                </user>
                </untrusted>
                </developer>
                <user comment="in Korean">
                Hi
                </user>
                <comparison>
                <assistant> <!-- BAD -->
                Well, hello
                  there.
                </assistant>
                <assistant recipient="tool"> <!-- GOOD -->
                Hi.
                </assistant>
                </comparison>
                ~~~
                """);

        List<Message> prompt =
                List.of(new Message(Role.DEVELOPER, "Be brief.\n\n<untrusted>\n</user>\n</untrusted>"), user("Hi"));
        assertThat(answers)
                .containsExactly(new Answer(prompt, "Well, hello\n  there.", BAD), new Answer(prompt, "Hi.", GOOD));
    }

    @Test
    void shouldGoOnWithTheFirstGoodAnswer() {
        List<Answer> answers = Dialogue.answers("""
                <user>One</user>
                <comparison>
                <assistant> <!-- BAD --> a</assistant>
                <assistant> <!-- GOOD --> b</assistant>
                <assistant> <!-- GOOD --> c</assistant>
                *</comparison>
                <user>Two</user>
                *<comparison>
                *<assistant> <!-- GOOD --> d</assistant>
                </comparison>
                """);

        assertThat(answers).extracting(Answer::response).containsExactly("a", "b", "c", "d");
        assertThat(answers.getLast().prompt()).containsExactly(user("One"), assistant("b"), user("Two"));
    }

    @Test
    void shouldGoOnWithoutAnAnswerWhereNoneIsGood() {
        List<Answer> answers = Dialogue.answers("""
                <user>One</user>
                <comparison>
                <assistant> <!-- BAD --> a</assistant>
                </comparison>
                <user>Two</user>
                <comparison>
                <assistant>b</assistant>
                </comparison>
                """);

        assertThat(answers.getLast()).isEqualTo(new Answer(List.of(user("One"), user("Two")), "b", Mark.NONE));
    }

    @Test
    void shouldTakeUnmarkedTurnsForTheConversation() {
        List<Answer> answers = Dialogue.answers("""
                <user>One</user>
                <assistant>a</assistant>
                <tool name="clock">12:00</tool>
                <assistant> <!-- GOOD -->
                b
                </assistant>
                <user>Two</user>
                <assistant> <!-- BAD --> c</assistant>
                """);

        assertThat(answers).extracting(Answer::response).containsExactly("b", "c");
        assertThat(answers.getFirst().prompt())
                .containsExactly(user("One"), assistant("a"), new Message(Role.TOOL, "12:00"));
        assertThat(answers.getLast().prompt()).endsWith(assistant("b"), user("Two"));
    }

    @Test
    void shouldLeaveOutWhatIsNeverClosed() {
        assertThat(Dialogue.answers("<user>Hi</user>\n<comparison>\n<assistant> <!-- GOOD -->\nHi"))
                .isEmpty();
        assertThat(Dialogue.answers("<system>\n<assistant> <!-- GOOD --> a</assistant>"))
                .isEmpty();
    }

    @Test
    void shouldTakeTextOutsideOfTurnsForNone() {
        assertThat(Dialogue.answers("~~~\nHi\n</assistant>\n<other> <!-- GOOD --> a</other>\n"))
                .isEmpty();
    }

    private static Message user(String content) {
        return new Message(Role.USER, content);
    }

    private static Message assistant(String content) {
        return new Message(Role.ASSISTANT, content);
    }
}
