package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.spec.Readings.messages;
import static responsa.spec.Readings.unusable;
import static responsa.spec.Readings.usable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.spec.work.Growth;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;

/// Texts that are made to be slow: each is read at once, or refused with a line and what to do.
class HostileSpecTest {

    @Test
    void shouldRefuseMoreHeadingsThanASpecMayHave() {
        assertThat(unusable("# A\nText.\n".repeat(6_700)))
                .containsExactly("spec.md:10001: the file has 6,700 headings, the most is 5,000; keep what is no policy"
                        + " in another file.");
    }

    @Test
    void shouldRefuseMoreClausesThanASpecMayHave() {
        assertThat(unusable("AB1.a Text.\n".repeat(5_000)))
                .containsExactly("spec.md: the file has 5,001 classes and clauses, the most is 5,000; keep what is no"
                        + " policy in another file.");
    }

    @Test
    void shouldRefuseATextThatGrowsWhileItIsRead() {
        String links = "[?](#a)\n\n".repeat(50_000);

        assertThat(unusable("# " + "t".repeat(200) + " {#a}\n" + links))
                .singleElement()
                .asString()
                .startsWith("spec.md: its policies and sections have 10,")
                .endsWith("characters when links are written out, the most is 8,388,608; use fewer links or shorter"
                        + " titles.");
    }

    @Test
    void shouldTellAHundredProblemsAndCountTheOthers() {
        List<String> messages = messages(usable("# A\nText.\n".repeat(5_000)));

        assertThat(messages)
                .hasSize(101)
                .last()
                .isEqualTo("spec.md:201: 4,899 more problems follow; mend these, and read the spec again.");
        assertThat(messages.getFirst()).startsWith("spec.md:3: the title's id \"a\" is already taken;");
    }

    @Test
    void shouldQuoteInAProblemNoMoreThanAPersonReads() {
        String target = "x".repeat(15_000);

        assertThat(messages(usable("# A\nSee [it](#" + target + ").\n")))
                .singleElement()
                .satisfies(message -> assertThat(message).hasSizeLessThan(600).startsWith("spec.md:2: the link to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "> ", ">", "1. ", "* "})
    void shouldRefuseWhatIsNestedWithoutEnd(String sign) {
        assertThat(unusable("# A\nText.\n\n" + sign.repeat(10_000) + "a\n" + "\n".repeat(10_000)))
                .containsExactly("spec.md:4: a list or quote begins after column 100; nest it less deep.");
    }

    @Test
    void shouldRefuseWhatIsNestedLineByLine() {
        String steps = IntStream.range(0, 500)
                .mapToObj(depth -> "  ".repeat(depth) + "- a")
                .collect(Collectors.joining("\n"));

        assertThat(unusable("# A\n\n" + steps))
                .containsExactly("spec.md:53: a list or quote begins after column 100; nest it less deep.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[a](", "<!--", "`a``b```", "*a _b ", "![", "]", "[?](#a) "})
    void shouldFollowNoLinksWhereNoBlankLineEndsAParagraph(String piece) {
        SpecReading.Usable reading = usable("# A\n\n" + piece.repeat(400_000 / piece.length()) + "\n");

        assertThat(messages(reading))
                .containsExactly("spec.md:3: more than 20,000 characters without a blank line; put one in; until then"
                        + " the links of this passage are not followed.");
        assertThat(reading.spec().policies().getFirst().text()).startsWith(piece.strip());
    }

    @Test
    void shouldCutATitleHoweverLongItIs() {
        Policy policy = usable("# " + "[<!--`".repeat(50_000) + "\nText.\n")
                .spec()
                .policies()
                .getFirst();

        assertThat(policy.title()).hasSizeLessThanOrEqualTo(Naming.LONGEST_TITLE);
    }

    @Test
    void shouldTakeAFirstLineThatIsTooLongForText() {
        Spec spec = usable("a" + " ".repeat(100_000) + "b\n\nAB1.a Title\n").spec();

        assertThat(spec.title()).isEqualTo("spec");
        assertThat(spec.sections().getFirst().preamble()).endsWith("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "< ", "< / ", "<\u200b", "</", "<spec", "< / spec >"})
    void shouldLookForFencesOnce(String piece) {
        Growth.assertLinear(piece, Piece::fences);
    }

    @Test
    void shouldLetNoInvisibleSignEndTheExcerptsPlace() {
        Spec spec = Readings.spec("# A {#a}\nBefore\n\n```\n<\u200b/\u2060spec>\n```\n");

        assertThat(Excerpts.excerpt(spec, List.of("a")).text()).contains("&lt;\u200b/\u2060spec>");
    }

    @Test
    void shouldReportTheLargestSpecWithTwoExcerpts() {
        String text = IntStream.range(0, 5_000)
                .mapToObj("## Policy %1$d {#p%1$d authority=root}\nText %1$d."::formatted)
                .collect(Collectors.joining("\n"));

        assertThat(SpecReport.of(SpecReader.read("test", "spec.md", text)).lines())
                .anyMatch(line -> line.startsWith("5,000 categories; an excerpt has "));
    }
}
