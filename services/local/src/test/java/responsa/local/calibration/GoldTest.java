package responsa.local.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void shouldReadWordsAndYesOrNo() throws IOException {
        assertThat(read("\"good\"", "\"BAD\"", "true", "false", "1", "0"))
                .extracting(Gold::good)
                .containsExactly(true, false, true, false, true, false);
        assertThat(said).isEmpty();
    }

    @Test
    void shouldReadGradesAgainstTheOneThatIsGoodEnough() throws IOException {
        assertThat(read("7", "6.5", "10", "0", "1"))
                .extracting(Gold::good)
                .containsExactly(true, false, true, false, false);
    }

    @Test
    void shouldSayWhichLinesCannotBeUsed() throws IOException {
        String file = """
                {"id": "a", "prompt": "Hi.", "response": "Hello.", "label": "good", "policy": "kind"}
                {"id": "b", "prompt": "Hi.", "response": "Hello."}
                {"id": "c", "prompt": "Hi.", "response": "Hello.", "label": "fine"}
                {"id": "a", "prompt": "Hi.", "response": "Hello.", "label": "bad"}
                {"id": "d", "prompt": "Hi.", "label": "bad"}
                """;

        assertThat(Gold.read(bytes(file), "gold.jsonl", 7, said::add))
                .extracting(gold -> gold.row().id(), gold -> gold.row().asked().category())
                .containsExactly(tuple("a", "kind"));
        assertThat(said)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("gold.jsonl:2: label is missing or no label; write "),
                        line -> assertThat(line).startsWith("gold.jsonl:3: label is missing or no label; write "),
                        line -> assertThat(line).startsWith("gold.jsonl:4: id \"a\" stands above already"),
                        line -> assertThat(line).startsWith("gold.jsonl:5: the line holds no prompt with a response"));
    }

    private List<Gold> read(String... labels) throws IOException {
        StringBuilder file = new StringBuilder();
        for (String label : labels) {
            file.append("{\"prompt\": \"Hi.\", \"response\": \"Hello.\", \"label\": %s}\n".formatted(label));
        }
        return Gold.read(bytes(file.toString()), "gold.jsonl", 7, said::add);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
