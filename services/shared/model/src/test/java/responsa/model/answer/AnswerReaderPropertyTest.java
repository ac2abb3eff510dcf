package responsa.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
            assertThat(whole.replies()).singleElement().satisfies(reply -> {
                assertThat(reply.cot()).isEqualTo(String.join("", cot).strip());
                assertThat(reply.text()).isEqualTo(String.join("", text));
            });
        });
    }

    @Property
    void shouldReadSeveralAnswersHoweverTheirEventsAreMixed(
            @ForAll("words") List<String> words,
            @ForAll @IntRange(min = 1, max = 5) int choices,
            @ForAll long order,
            @ForAll @IntRange(min = 1, max = 40) int chunk) {
        List<Integer> turns = new ArrayList<>();
        for (int turn = 0; turn < choices * words.size(); turn++) {
            turns.add(turn % choices);
        }
        Collections.shuffle(turns, new Random(order));
        int[] next = new int[choices];
        StringBuilder stream = new StringBuilder();
        turns.forEach(choice -> stream.append(said(choice, "content", choice + words.get(next[choice]++))));

        Reading reading = read(stream + "data: [DONE]\n\n", chunk, choices);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Whole.class,
                        whole -> assertThat(whole.replies())
                                .extracting(Reply::text)
                                .containsExactlyElementsOf(IntStream.range(0, choices)
                                        .mapToObj(choice -> choice + String.join("" + choice, words))
                                        .toList()));
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
        return read(stream, chunk, 1);
    }

    private static Reading read(String stream, int chunk, int choices) {
        AnswerReader reader = new AnswerReader(1 << 20, choices);
        Cuts.of(stream.getBytes(StandardCharsets.UTF_8), chunk).forEach(reader::feed);
        return reader.end();
    }

    private static String stop() {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    }

    private static String said(String field, String words) {
        return said(0, field, words);
    }

    private static String said(int choice, String field, String words) {
        ObjectNode chunk = Json.records().createObjectNode();
        chunk.putArray("choices")
                .addObject()
                .put("index", choice)
                .putObject("delta")
                .put(field, words);
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
