package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

class SpecReaderPropertyTest {
    private static final List<String> SIGNS = List.of(
            "",
            "Text.",
            "# One",
            "## Two {#two}",
            "### Three {#three authority=root}",
            "## Two {#two authority=}",
            "~~~",
            "```",
            "**Example**: a",
            "!!! meta",
            "    indented",
            "[?](#two)",
            "[x](#none)[^a]",
            "AB1 – Class",
            "AB1.a Clause – “quoted”",
            "AB2.b Other",
            "CAPTION HERE",
            "✅ Output",
            "a) lettered",
            "---",
            "====");

    /// Whatever the bytes are, the answer is a value.
    @Property
    void shouldNeverThrow(@ForAll byte[] bytes) {
        assertThat(SpecReader.read("id", "file", bytes)).isNotNull();
    }

    /// An unusable spec says why; a usable one has policies.
    @Property
    void shouldHavePoliciesOrSayWhyNot(@ForAll("texts") String text) {
        switch (SpecReader.read("id", "file", text)) {
            case SpecReading.Usable usable ->
                assertThat(usable.spec().policies()).isNotEmpty();
            case SpecReading.Unusable unusable ->
                assertThat(unusable.problems()).isNotEmpty();
        }
    }

    /// Ids are unique, and every path leads over them.
    @Property
    void shouldNameEverythingOnce(@ForAll("texts") String text) {
        if (SpecReader.read("id", "file", text) instanceof SpecReading.Usable usable) {
            Spec spec = usable.spec();
            Set<String> ids = new HashSet<>(Readings.ids(spec));

            assertThat(Readings.ids(spec)).hasSameSizeAs(ids);
            assertThat(spec.policies()).extracting(Policy::path).allMatch(ids::containsAll);
            assertThat(spec.policies()).extracting(Policy::links).allMatch(ids::containsAll);
            assertThat(spec.sections()).extracting(SpecSection::path).allMatch(ids::containsAll);
        }
    }

    /// Every problem names a line that there is.
    @Property
    void shouldNameLinesThatThereAre(@ForAll("texts") String text) {
        long lines = text.split("\n", -1).length;

        assertThat(SpecReader.read("id", "file", text).problems())
                .allMatch(problem -> problem.line() >= 0 && problem.line() <= lines);
    }

    /// Whatever was read can be reported, without a sign that moves a cursor.
    @Property
    void shouldReportWhateverItReads(@ForAll("texts") String text) {
        SpecReport report = SpecReport.of(SpecReader.read("id", "file", text));

        assertThat(report.lines()).isNotEmpty().noneMatch(line -> line.chars().anyMatch(sign -> sign < ' '));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(SIGNS).list().ofMinSize(1).ofMaxSize(25).map(lines -> String.join("\n", lines));
    }
}
