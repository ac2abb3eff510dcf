package responsa.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @Test
    void shouldPassOverBlankLinesButCountThem() {
        assertThat(texts("one\n\n  \t\ntwo\n", 10)).containsExactly("1:one", "4:two");
    }

    @Test
    void shouldReadALastLineThatNothingEnds() {
        assertThat(texts("one\ntwo", 10)).containsExactly("1:one", "2:two");
    }

    @Test
    void shouldTakeACarriageReturnForPartOfTheEnd() {
        assertThat(texts("one\r\n\r\ntwo\r\n", 10)).containsExactly("1:one", "3:two");
    }

    @Test
    void shouldPassOverAByteOrderMark() {
        assertThat(texts("\ufeffone\n\ufefftwo\n", 10)).containsExactly("1:one", "2:\ufefftwo");
    }

    @Test
    void shouldFindNothingInAnEmptyFile() {
        assertThat(texts("", 10)).isEmpty();
        assertThat(texts("\n\n", 10)).isEmpty();
        assertThat(texts("\ufeff", 10)).isEmpty();
    }

    @Test
    void shouldKeepTheBeginningOfALineThatIsTooLongAndGoOn() {
        List<Line> lines = lines("1234567890\n12345678901\r\nnext\n", 10);

        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(Line::length).containsExactly(10L, 11L, 4L);
        assertThat(lines).extracting(Line::isCut).containsExactly(false, true, false);
        assertThat(lines.get(1).beginning()).isEqualTo("1234567890");
    }

    @Test
    void shouldNotTakeALongBlankForNothing() {
        assertThat(lines(" ".repeat(11) + "\n", 10))
                .singleElement()
                .satisfies(line -> assertThat(line.isCut()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {65_534, 65_535, 65_536, 65_537, 200_000})
    void shouldReadALineAcrossChunks(int length) {
        String line = "x".repeat(length);

        assertThat(texts(line + "\nnext\n", 1 << 20)).containsExactly("1:" + line, "2:next");
    }

    @Test
    void shouldHoldNoMoreOfALineThanItMayHave() throws IOException {
        long length = 50L << 20;
        InputStream endless = new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };

        Line line = new Lines(endless, 1000).next();

        assertThat(line).isNotNull();
        assertThat(line.length()).isEqualTo(length);
        assertThat(line.bytes()).hasSize(1000);
    }

    @Test
    void shouldShowABeginningThatIsNotUtf8() {
        Line line = new Line(1, new byte[] {'a', (byte) 0xff, 'b'}, 3);

        assertThat(line.beginning()).isEqualTo("a\ufffdb");
    }

    @Test
    void shouldShowAThousandBytesAtMost() {
        byte[] long1 = "é".repeat(2000).getBytes(StandardCharsets.UTF_8);

        assertThat(new Line(1, long1, long1.length).beginning()).isEqualTo("é".repeat(500));
    }

    private static List<String> texts(String text, int longest) {
        return lines(text, longest).stream()
                .map(line -> line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<Line> lines(String text, int longest) {
        Lines source = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
        List<Line> lines = new ArrayList<>();
        try {
            for (Line line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }
}
