package responsa.spec.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OutlinePropertyTest {
    private static final List<String> SIGNS = List.of(
            "",
            "text",
            "# One",
            "## Two {#id}",
            "Under",
            "====",
            "----",
            "---",
            "~~~",
            "```",
            "~~~~xml",
            "    indented",
            "\tindented",
            "!!! meta",
            "**Example**: a",
            "- item",
            "  continued",
            "> quote",
            "[^note]: text",
            "<div>",
            "</div>",
            "[?](#id)",
            "| a | b |",
            "1. one",
            "key: value",
            "***",
            "\u00a0",
            "#");

    private static final Set<String> FRONT_MATTER =
            Set.of("---", "key: value", "- item", "    indented", "\tindented", "  continued");

    /// Every line goes to one place, and none to two.
    @Property
    void shouldKeepEveryLineOnce(@ForAll("texts") List<String> text) {
        List<Line> lines = Line.of(String.join("\n", text));

        Outline outline = Outline.of(lines);

        List<Integer> found = Stream.concat(
                        outline.preface().stream(), outline.sections().stream().flatMap(OutlinePropertyTest::lines))
                .map(Line::number)
                .toList();
        assertThat(found).doesNotHaveDuplicates();
        List<Integer> headings = outline.sections().stream()
                .map(section -> section.heading().line())
                .toList();
        assertThat(headings).doesNotHaveDuplicates().isSorted().noneMatch(found::contains);
        assertThat(lines).allMatch(line -> found.contains(line.number()) || isMarkup(line, lines, headings));
    }

    /// Whatever ends the lines of a text, it is cut in the same way.
    @Property
    void shouldReadTheSameWhateverEndsTheLines(@ForAll("texts") List<String> text) {
        Outline unix = Outline.of(Line.of(String.join("\n", text)));

        assertThat(Outline.of(Line.of(String.join("\r\n", text)))).isEqualTo(unix);
        assertThat(Outline.of(Line.of(String.join("\r", text)))).isEqualTo(unix);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(SIGNS).list().ofMaxSize(30);
    }

    private static Stream<Line> lines(Section section) {
        List<Line> lines = new ArrayList<>(section.prose());
        section.examples().forEach(example -> {
            lines.addAll(example.title());
            lines.addAll(example.body());
        });
        section.commentary().forEach(lines::addAll);
        return lines.stream();
    }

    /// What the cutting itself uses up: headings, signs of commentary, front matter, and blank lines between an
    /// example's title and its fence.
    private static boolean isMarkup(Line line, List<Line> lines, List<Integer> headings) {
        return line.text().isBlank()
                || line.text().startsWith("!!!")
                || FRONT_MATTER.contains(line.text())
                || headings.stream().anyMatch(heading -> isPartOfHeading(line.number(), lines, heading));
    }

    /// A heading without a sign in front reaches to its underline, over lines that are not blank.
    private static boolean isPartOfHeading(int number, List<Line> lines, int heading) {
        List<Line> paragraph = lines.stream()
                .skip(heading - 1L)
                .takeWhile(line -> !line.text().isBlank())
                .toList();
        int underline = paragraph.stream()
                .filter(line -> line.number() > heading && line.text().matches("[=-]+"))
                .mapToInt(Line::number)
                .findFirst()
                .orElse(heading);
        return number == heading || number > heading && number <= underline;
    }
}
