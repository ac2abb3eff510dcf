package responsa.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import responsa.topics.json.Json;

/// M2: a CoT and a text come out as they went in, in whichever dialect, however cut into events and chunks.
/// M3: of a stream that is cut, nothing counts as an answer unless the model had ended it.
final class AnswerReaderPropertyTest {

    @Property
    void shouldReadTheSameFromEveryDialect(
            @ForAll("words") List<String> cot,
            @ForAll("words") List<String> text,
            @ForAll Dialect dialect,
            @ForAll @IntRange(min = 1, max = 40) int chunk) {
        Reading reading = read(dialect.stream(cot, text) + stop(), chunk);

        assertThat(reading).isInstanceOfSatisfying(Reading.Whole.class, whole -> {
            assertThat(whole.reply().cot()).isEqualTo(String.join("", cot).strip());
            assertThat(whole.reply().text()).isEqualTo(String.join("", text));
        });
    }

    @Property
    void shouldTakeNoPartForTheWhole(
            @ForAll("words") List<String> cot,
            @ForAll("words") List<String> text,
            @ForAll Dialect dialect,
            @ForAll @IntRange(min = 0, max = 10_000) int at) {
        byte[] whole = dialect.stream(cot, text).getBytes(StandardCharsets.UTF_8);
        byte[] part = Arrays.copyOf(whole, Math.min(at, whole.length));

        assertThat(read(new String(part, StandardCharsets.UTF_8), 16)).isEqualTo(new Reading.Cut());
    }

    private static Reading read(String stream, int chunk) {
        AnswerReader reader = new AnswerReader(1 << 20);
        Cuts.of(stream.getBytes(StandardCharsets.UTF_8), chunk).forEach(reader::feed);
        return reader.end();
    }

    private static String stop() {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    }

    private static String said(String field, String words) {
        ObjectNode chunk = Json.records().createObjectNode();
        chunk.putArray("choices").addObject().put("index", 0).putObject("delta").put(field, words);
        return "data: " + chunk + "\n\n";
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("ab <>/{}\"\\")
                .withChars('ä', '漢', '\n')
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> words.stream().map(word -> "x" + word + "y").toList());
    }

    enum Dialect {
        REASONING("reasoning"),
        REASONING_CONTENT("reasoning_content"),
        TAGS("content"),
        CLOSING_TAG("content");

        private final String field;

        Dialect(String field) {
            this.field = field;
        }

        String stream(List<String> cot, List<String> text) {
            StringBuilder stream = new StringBuilder(this == TAGS ? said("content", "<think>") : "");
            cot.forEach(words -> stream.append(said(field, words)));
            if (field.equals("content")) {
                stream.append(said("content", "</thi")).append(said("content", "nk>\n\n"));
            }
            text.forEach(words -> stream.append(said("content", words)));
            return stream.toString();
        }
    }
}
