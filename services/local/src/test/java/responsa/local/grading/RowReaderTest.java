package responsa.local.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.intake.domain.Line;
import responsa.local.grading.RowReading.Row;
import responsa.local.grading.RowReading.Unreadable;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

class RowReaderTest {
    private static final Message ASKED = new Message(Role.USER, "May I eat here?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                // ours, MSM
                """
                {"id": "a", "messages": [{"role": "user", "content": "May I eat here?"},
                 {"role": "assistant", "content": "<think>\\nFood is for the yard.\\n</think>\\n\\nPlease eat in the yard."}]}""",
                // axolotl
                """
                {"id": "a", "messages": [{"role": "user", "content": "May I eat here?"},
                 {"role": "assistant", "reasoning_content": "Food is for the yard.", "content": "Please eat in the yard."}]}""",
                // STAR-1
                """
                {"id": "a", "question": "May I eat here?", "source": "x", "category": ["Food"],
                 "response": "<think>\\nFood is for the yard.\\n</think>\\n\\nPlease eat in the yard."}""",
                """
                {"id": "a", "prompt": "May I eat here?", "cot": "Food is for the yard.", "response": "Please eat in the yard."}""",
                """
                {"id": "a", "messages": [{"role": "user", "content": "May I eat here?"}], "reasoning": "Food is for the yard.",
                 "response": "Please eat in the yard."}""",
                // TRL
                """
                {"id": "a", "prompt": [{"role": "user", "content": "May I eat here?"}],
                 "completion": [{"role": "assistant", "content": "Please eat in the yard.", "thinking": "Food is for the yard."}]}"""
            })
    void shouldReadTheFormsThatDatasetsHave(String text) {
        assertThat(read(text.replace("\n", " "))).isInstanceOfSatisfying(Row.class, row -> {
            assertThat(row.id()).isEqualTo("a");
            assertThat(row.asked().messages()).containsExactly(ASKED);
            assertThat(row.cot()).isEqualTo("Food is for the yard.");
            assertThat(row.response()).isEqualTo("Please eat in the yard.");
        });
    }

    @Test
    void shouldKeepAllTurnsBeforeTheResponse() {
        RowReading read = read(
                "{\"messages\": [{\"role\": \"system\", \"content\": \"Be kind.\"}, {\"role\": \"user\", \"content\": \"Hi.\"},"
                        + " {\"role\": \"assistant\", \"content\": \"Hello.\"}, {\"role\": \"user\", \"content\": \"Bye.\"},"
                        + " {\"role\": \"assistant\", \"content\": \"Good bye.\"}]}");

        assertThat(read)
                .asInstanceOf(type(Row.class))
                .satisfies(row -> assertThat(row.asked().messages())
                        .extracting(Message::content)
                        .containsExactly("Be kind.", "Hi.", "Hello.", "Bye."))
                .returns("Good bye.", Row::response);
    }

    @Test
    void shouldCallARowWithoutAnIdAfterItsLine() {
        assertThat(read("{\"prompt\": \"Hi.\", \"response\": \"Hello.\"}").id()).isEqualTo("3");
        assertThat(read("{\"id\": 12, \"prompt\": \"Hi.\", \"response\": \"Hello.\"}")
                        .id())
                .isEqualTo("12");
    }

    @Test
    void shouldTakeTheFirstOfSeveralLabels() {
        assertThat(read("{\"question\": \"Hi.\", \"response\": \"\", \"category\": [\"b\", \"a\"]}"))
                .asInstanceOf(type(Row.class))
                .returns("b", row -> row.asked().category());
        assertThat(read("{\"question\": \"Hi.\", \"response\": \"\", \"category\": {\"b\": 1}}"))
                .asInstanceOf(type(Row.class))
                .returns(null, row -> row.asked().category());
    }

    @Test
    void shouldReadARowWithoutACotOrAnAnswer() {
        assertThat(read("{\"prompt\": \"Hi.\", \"response\": \"Hello.\"}"))
                .asInstanceOf(type(Row.class))
                .returns("", Row::cot)
                .returns("Hello.", Row::response);
        assertThat(read("{\"prompt\": \"Hi.\", \"response\": \"<think>never closed\"}"))
                .asInstanceOf(type(Row.class))
                .returns("never closed", Row::cot)
                .returns("", Row::response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"prompt\": \"Hi.\"}",
                "{\"response\": \"Hi.\"}",
                "{\"prompt\": \"Hi.\", \"response\": 5}",
                "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi.\"}]}",
                "{\"messages\": []}",
                "{}"
            })
    void shouldSayWhatARowIsMadeOf(String text) {
        assertThat(read(text))
                .asInstanceOf(type(Unreadable.class))
                .satisfies(bad -> assertThat(bad.problem())
                        .startsWith("the line holds no prompt with a response; write {\"prompt\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "5", "{\"prompt\": \"H", "{\"prompt\": }", "null", "nonsense"})
    void shouldSayWhyALineIsNoRow(String text) {
        assertThat(read(text)).asInstanceOf(type(Unreadable.class)).satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.problem()).startsWith("the line ").endsWith(".");
        });
    }

    @Test
    void shouldSayWhichTurnIsWrong() {
        assertThat(read("{\"messages\": [{\"role\": \"wizard\", \"content\": \"Hi.\"},"
                        + " {\"role\": \"assistant\", \"content\": \"Hello.\"}]}"))
                .asInstanceOf(type(Unreadable.class))
                .satisfies(bad -> assertThat(bad.problem()).startsWith("messages[0].role is \"wizard\""));
    }

    @Test
    void shouldRefuseALineThatWasCut() {
        byte[] bytes = "{\"prompt\": \"Hi.\", \"response\": \"Hello.\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(RowReader.read(new Line(3, bytes, bytes.length + 1L)))
                .asInstanceOf(type(Unreadable.class))
                .satisfies(bad -> assertThat(bad.problem()).startsWith("the line has "));
    }

    private static RowReading read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return RowReader.read(new Line(3, bytes, bytes.length));
    }
}
