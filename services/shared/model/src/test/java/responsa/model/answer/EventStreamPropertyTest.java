package responsa.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// M1: where a stream is cut into chunks makes no difference, whatever it holds.
final class EventStreamPropertyTest {

    @Property
    void shouldGiveBackWhatWasSentHoweverItIsCut(
            @ForAll("events") List<String> sent,
            @ForAll("lineEnds") String lineEnd,
            @ForAll @IntRange(min = 1, max = 7) int chunk) {
        StringBuilder wire = new StringBuilder();
        sent.forEach(event -> wire.append(": beat")
                .append(lineEnd)
                .append("data: ")
                .append(event.replace("\n", lineEnd + "data: "))
                .append(lineEnd)
                .append(lineEnd));

        assertThat(read(wire.toString().getBytes(StandardCharsets.UTF_8), chunk))
                .isEqualTo(sent);
    }

    @Property
    void shouldReadAnyBytesAlikeHoweverTheyAreCut(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int chunk) {
        assertThat(read(bytes, chunk)).isEqualTo(read(bytes, Math.max(1, bytes.length)));
    }

    private static List<String> read(byte[] bytes, int chunk) {
        EventStream stream = new EventStream();
        List<String> events = new ArrayList<>();
        Cuts.of(bytes, chunk).forEach(part -> stream.feed(part, events::add));
        stream.end(events::add);
        return events;
    }

    @Provide
    Arbitrary<List<String>> events() {
        return Arbitraries.strings()
                .withChars("ab{}\": ")
                .withChars('ä', '\u2028', '漢', '\n')
                .ofMinLength(1)
                .ofMaxLength(12)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }
}
