package responsa.spec.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void shouldNumberLinesFromOne() {
        assertThat(Line.of("a\nb")).containsExactly(new Line(1, "a"), new Line(2, "b"));
    }

    @Test
    void shouldEndLinesAtEverySign() {
        assertThat(Line.of("a\r\nb\rc\n\nd")).extracting(Line::text).containsExactly("a", "b", "c", "", "d");
    }

    @Test
    void shouldTidyBlankLines() {
        List<Line> tidied = Line.tidied(Line.of("\n \na\n\n\t\nb\n\n"));

        assertThat(tidied).extracting(Line::number).containsExactly(3, 4, 6);
    }

    @Test
    void shouldTidyNothingToNothing() {
        assertThat(Line.tidied(Line.of("\n\n"))).isEmpty();
    }

    @Property
    void shouldJoinWhatItCut(@ForAll String text) {
        assertThat(Line.join(Line.of(text)))
                .isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Property
    void shouldTidyOnlyBlankLines(@ForAll List<String> texts) {
        List<Line> lines = Line.of(String.join("\n", texts));

        List<Line> tidied = Line.tidied(lines);

        assertThat(tidied.stream().filter(line -> !line.isBlank()))
                .containsExactlyElementsOf(
                        lines.stream().filter(line -> !line.isBlank()).toList());
        assertThat(Line.tidied(tidied)).isEqualTo(tidied);
    }
}
