package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.spec.Readings.messages;
import static responsa.spec.Readings.policy;
import static responsa.spec.Readings.section;
import static responsa.spec.Readings.spec;
import static responsa.spec.Readings.unusable;
import static responsa.spec.Readings.usable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.id.Sha256;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;
import responsa.topics.record.WorkedExample;

class SpecReaderTest {

    @Test
    void shouldTakeHeadingsWithAnAuthorityForPolicies() {
        Spec spec = spec("""
                # Rules {#rules}
                What they are for.

                ## Kindness {#kindness authority=root}
                Be kind.

                ### Details {#details}
                Not a policy.

                ### To animals {#animals authority=user}
                Also to cats.
                """);

        assertThat(spec.policies()).extracting(Policy::id).containsExactly("kindness", "animals");
        assertThat(spec.sections()).extracting(SpecSection::id).containsExactly("rules", "details");
        assertThat(policy(spec, "animals").path()).containsExactly("rules", "kindness");
        assertThat(policy(spec, "kindness").authority()).isEqualTo("root");
        assertThat(section(spec, "rules").preamble()).isEqualTo("What they are for.");
    }

    @Test
    void shouldTakeLeavesWithTextForPoliciesWhereNoHeadingHasAnAuthority() {
        Spec spec = spec("""
                # Rules
                Preamble.

                ## Kindness
                Be kind.

                ## Empty

                ## Fairness
                **Example**: only this

                ~~~
                text
                ~~~
                """);

        assertThat(spec.policies()).extracting(Policy::id).containsExactly("kindness", "fairness");
        assertThat(spec.sections()).extracting(SpecSection::id).containsExactly("rules", "empty");
        assertThat(spec.policies()).extracting(Policy::authority).containsOnlyNulls();
    }

    @Test
    void shouldNotPutAHeadingBelowOneThatStandsHigherAgain() {
        Spec spec = spec("# A\n\n### Deep\nText.\n\n## B\nText.\n\n# C\nText.\n");

        assertThat(policy(spec, "deep").path()).containsExactly("a");
        assertThat(policy(spec, "b").path()).containsExactly("a");
        assertThat(policy(spec, "c").path()).isEmpty();
    }

    @Test
    void shouldTellTextExamplesAndCommentaryOfAPolicyApart() {
        Policy policy = policy(spec("""
                        ## Kindness {#kindness authority=root}
                        Be kind. See [?](#fairness) [^ab12].

                        **Example**: a
                        greeting, see [?](#fairness)

                        ~~~xml
                        <user>Hi</user> <!-- GOOD: [?](#fairness) -->
                        ~~~

                        !!! meta "Commentary"
                            We argued about this.

                        Always.

                        ## Fairness {#fairness authority=root}
                        Be fair.
                        """), "kindness");

        assertThat(policy.text()).isEqualTo("Be kind. See [Fairness](#fairness).\n\nAlways.");
        assertThat(policy.summary()).isEqualTo("Be kind. See Fairness.");
        assertThat(policy.examples())
                .containsExactly(new WorkedExample(
                        "a greeting, see [Fairness](#fairness)",
                        "~~~xml\n<user>Hi</user> <!-- GOOD: [Fairness](#fairness) -->\n~~~"));
        assertThat(policy.commentary()).containsExactly("We argued about this.");
        assertThat(policy.links()).containsExactly("fairness");
    }

    @Test
    void shouldShowASectionsExamplesInItsPreamble() {
        Spec spec = spec("""
                # Rules
                Preamble.

                **Example**: one

                ~~~
                text
                ~~~

                ## Kindness
                Be kind.
                """);

        assertThat(section(spec, "rules").preamble()).isEqualTo("Preamble.\n\n**Example**: one\n\n~~~\ntext\n~~~");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Be kind             | be-kind",
                "Be kind!            | be-kind",
                "What's \"fair\"?    | whats-fair",
                "Größe zählt         | größe-zählt",
                "snake_case          | snake_case",
                "1. First            | 1-first",
                "!!!                 | heading",
                "- dash              | heading--dash"
            })
    void shouldMakeAnIdFromATitle(String title, String id) {
        assertThat(spec("# " + title + "\nText.\n").policies())
                .extracting(Policy::id)
                .containsExactly(id);
    }

    @Test
    void shouldBoundAnIdFromATitle() {
        String id = spec("# " + "long ".repeat(40) + "\nText.\n")
                .policies()
                .getFirst()
                .id();

        assertThat(id).hasSize(80).startsWith("long-long");
    }

    @Test
    void shouldKeepAnIdWhenOtherHeadingsCome() {
        Spec before = spec("# Rules\n\n## Kindness\nBe kind.\n");
        Spec after = spec("# Rules\n\n## New\nText.\n\n## Kindness\nBe kind.\n\n## Newer\nText.\n");

        assertThat(policy(after, "kindness")).isEqualTo(policy(before, "kindness"));
    }

    @Test
    void shouldGiveTheSecondOfTwoEqualTitlesAnotherIdAndSaySo() {
        SpecReading.Usable reading = usable("# Same\nOne.\n\n# Same\nTwo.\n\n# Same\nThree.\n");

        assertThat(reading.spec().policies()).extracting(Policy::id).containsExactly("same", "same-1", "same-2");
        assertThat(messages(reading))
                .containsExactly(
                        "spec.md:4: the title's id \"same\" is already taken; this heading is \"same-1\"; a {#id} of its"
                                + " own keeps it stable when headings move.",
                        "spec.md:7: the title's id \"same\" is already taken; this heading is \"same-2\"; a {#id} of its"
                                + " own keeps it stable when headings move.");
    }

    @Test
    void shouldGiveTheSecondOfTwoEqualIdsAnotherOneAndSaySo() {
        SpecReading.Usable reading = usable("# A {#no-harm}\nOne.\n\n# B {#no-harm}\nTwo.\n");

        assertThat(reading.spec().policies()).extracting(Policy::id).containsExactly("no-harm", "no-harm-1");
        assertThat(messages(reading))
                .containsExactly("spec.md:4: id \"no-harm\" was already used on line 1; give one of the two headings"
                        + " another {#id}; until then this one is \"no-harm-1\".");
    }

    @Test
    void shouldLeaveAWrittenIdToItsHeadingEvenIfATitleComesFirst() {
        Spec spec = spec("# Kindness\nOne.\n\n# Other {#kindness}\nTwo.\n");

        assertThat(policy(spec, "kindness").title()).isEqualTo("Other");
        assertThat(policy(spec, "kindness-1").title()).isEqualTo("Kindness");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# A {#a b}\\nText. | spec.md:1: \"b\" in the heading's braces is neither an id nor a pair; write {#id"
                        + " key=value}, ids of letters, digits, \"_\", \"-\", \".\" and \":\"; the word is ignored.",
                "# A {#a authority=}\\nText. | spec.md:1: authority has no value; write authority=root, for instance;"
                        + " this heading has none.",
                "# {#a}\\nText. | spec.md:1: the heading has no title; write one; until then its title is \"Untitled\".",
                "# A {#a authority=root} | spec.md:1: policy \"a\" has no text; say what it asks for.",
                "Preface.\\n\\n# A\\nText. | spec.md:1: text before the first heading belongs to no policy and is shown"
                        + " to no model; put it below a heading if it matters.",
                "# A\\nText.\\n\\n~~~\\n# B | spec.md:4: the fence that opens here is never closed; close it; all below"
                        + " it is taken for code.",
                "# A\\nSee\\n[this](#b). | spec.md:3: the link to \"#b\" leads to no heading; give the id of one; the"
                        + " link is shown as it is."
            })
    void shouldSayWhatAnAuthorShouldKnow(String text, String message) {
        assertThat(messages(usable(text.replace("\\n", "\n")))).containsExactly(message);
    }

    @Test
    void shouldBoundATitle() {
        SpecReading.Usable reading = usable("# " + "long ".repeat(60) + "{#a}\nText.\n");

        assertThat(reading.spec().policies().getFirst().title())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("…");
        assertThat(messages(reading)).containsExactly("spec.md:1: the title has 299 characters; it is cut after 200.");
    }

    @Test
    void shouldOrderProblemsByLine() {
        SpecReading.Usable reading = usable("# A {#a}\nSee [x](#y).\n\n# B {#a}\nText.\n");

        assertThat(reading.problems()).extracting(SpecProblem::line).containsExactly(2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "\ufeff", "\ufeff \n"})
    void shouldRefuseAnEmptyFile(String text) {
        assertThat(unusable(text))
                .containsExactly(
                        "spec.md: the file is empty; write each policy below a heading, or name another file.");
    }

    @Test
    void shouldRefuseHeadingsWithoutAnyText() {
        assertThat(unusable("# A\n\n## B\n"))
                .containsExactly("spec.md: 2 headings, and none of them has an authority or text of its own; write what"
                        + " each policy asks for below its heading.");
    }

    @Test
    void shouldSayWhereAFileIsNotUtf8() {
        byte[] latin = "# Größe\n\nÄpfel\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] late = "# A\n\n\u00e4".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(messages(SpecReader.read("test", "spec.md", latin)))
                .containsExactly("spec.md:1: byte 0xf6 is not UTF-8; save the file as UTF-8.");
        assertThat(messages(SpecReader.read("test", "spec.md", late)))
                .containsExactly("spec.md:3: byte 0xe4 is not UTF-8; save the file as UTF-8.");
    }

    @Test
    void shouldRefuseAFileThatIsTooLong() {
        byte[] bytes = new byte[SpecReader.MAX_BYTES + 1];
        String message =
                "spec.md: the file has 4,194,305 bytes, the most is 4,194,304; keep what is no policy in another file.";

        assertThat(messages(SpecReader.read("test", "spec.md", bytes))).containsExactly(message);
        assertThat(messages(SpecReader.read("test", "spec.md", "x".repeat(SpecReader.MAX_BYTES + 1))))
                .containsExactly(message);
    }

    @Test
    void shouldPassOverAByteOrderMark() {
        Spec plain = spec("# A\nText.\n");

        assertThat(spec("\ufeff# A\nText.\n")).isEqualTo(plain);
    }

    @Test
    void shouldReadTheSamePoliciesWhateverEndsTheLines() {
        String text = "# A {#a authority=root}\nOne.\nTwo.\n\n**Example**: x\n\n~~~\ny\n~~~\n\n!!! meta\n    z\n";

        Spec windows = spec(text.replace("\n", "\r\n"));

        assertThat(windows.policies()).isEqualTo(spec(text).policies());
        assertThat(windows.source()).contains("\r\n");
        assertThat(windows.sha256()).isEqualTo(Sha256.of(windows.source()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Only title\\n\\n## A\\nText. | Only title",
                "# A\\nText.\\n\\n# B\\nText. | spec",
                "## A\\nText.\\n\\n# B\\nText. | spec"
            })
    void shouldTitleASpecByItsOnlyTopHeadingElseByItsFile(String text, String title) {
        assertThat(spec(text.replace("\\n", "\n")).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"rules.md, rules", "a/b/rules.v2.md, rules.v2", "c:\\x\\rules.txt, rules", ".md, .md", "rules, rules"})
    void shouldNameAFileWithoutFolderAndEnding(String file, String stem) {
        assertThat(SpecReader.stem(file)).isEqualTo(stem);
    }

    @Test
    void shouldCountWhatStandsInASpec() {
        assertThat(usable("""
                # A {#a}
                See [x](#b).

                !!! meta
                    Also [y](#b).

                ## B {#b authority=root}
                **Example**: one, [?](#a)

                ~~~
                [?](#a)
                ~~~
                """).counts()).isEqualTo(new SpecCounts(2, 1, 1, 4));
    }

    @Test
    void shouldKeepFootnotesThatAreDefined() {
        String text = policy(spec("# A\nOne[^n] and two[^m].\n\n[^n]: A note.\n"), "a")
                .text();

        assertThat(text).isEqualTo("One[^n] and two.\n\n[^n]: A note.");
    }

    @Test
    void shouldListEachLinkOnce() {
        Spec spec = spec("# A\n[x](#b) [y](#b) [z](#a)\n\n# B\nText.\n");

        assertThat(policy(spec, "a").links()).isEqualTo(List.of("b", "a"));
    }
}
