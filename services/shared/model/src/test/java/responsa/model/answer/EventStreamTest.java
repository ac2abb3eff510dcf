package responsa.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventStreamTest {

    private final EventStream stream = new EventStream();
    private final List<String> events = new ArrayList<>();

    @Test
    void shouldHandOverAnEventAtItsBlankLine() {
        feed("data: one\n");
        assertThat(events).isEmpty();

        feed("\n");

        assertThat(events).containsExactly("one");
    }

    @Test
    void shouldJoinTheLinesOfAnEvent() {
        feed("data: one\ndata:two\ndata\ndata:  three\n\n");

        assertThat(events).containsExactly("one\ntwo\n\n three");
    }

    @Test
    void shouldTakeEveryKindOfLineEnd() {
        feed("data: a\r\n\r\ndata: b\r\rdata: c\n\n");

        assertThat(events).containsExactly("a", "b", "c");
    }

    @Test
    void shouldNotEndAnEventBetweenTheHalvesOfALineEnd() {
        feed("data: a\r");
        feed("\ndata: b\r");
        feed("\n\r");
        feed("\n");

        assertThat(events).containsExactly("a\nb");
    }

    @Test
    void shouldSkipCommentsAndOtherFieldsAndAByteOrderMark() {
        feed("\uFEFFdata: a\n: still there\nevent: message\nid: 7\nretry: 10\n\n");

        assertThat(events).containsExactly("a");
        assertThat(stream.hasStrangeLine()).isFalse();
    }

    @Test
    void shouldSeeALineThatNoEventHas() {
        feed("It works!\n");

        assertThat(stream.hasStrangeLine()).isTrue();
    }

    @Test
    void shouldHandOverTheLastEventWhereTheStreamEndsWithoutABlankLine() {
        feed("data: a\n\ndata: b");

        stream.end(events::add);

        assertThat(events).containsExactly("a", "b");
    }

    @Test
    void shouldHoldNoMoreThanTheEventThatIsOpen() {
        feed("data: closed\n\ndata: open\ndata: ha");

        assertThat(stream.held()).isEqualTo("open".length() + "data: ha".length());
    }

    private void feed(String text) {
        stream.feed(text.getBytes(StandardCharsets.UTF_8), events::add);
    }
}
