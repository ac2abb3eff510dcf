package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.spec.Readings.messages;
import static responsa.spec.Readings.policy;
import static responsa.spec.Readings.section;
import static responsa.spec.Readings.spec;
import static responsa.spec.Readings.unusable;
import static responsa.spec.Readings.usable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

class ClauseSpecTest {
    private static final String GARDEN = """
            Garden Advice (#GA)
            GOAL: say what may be planted.

            DEFINITIONS
            Weed: a plant nobody wants here.

            ✅ Welcome (GA0 – plants of the region)
            Plants that were always here.
            GA0.a Native flowers – “May I sow poppies?”
            in any month

            GA0.b Herbs
             ✅ Output: YES

            🚫 Unwelcome (GA2 – spreads)
            See GA0 for the rest.
            GA2.a Ivy – “Where do I plant ivy?”

            ESCALATION
            If unsure, treat it as GA2.a or ask.
            """;

    @Test
    void shouldMakeASectionOfEveryClassAndAPolicyOfEveryClause() {
        Spec spec = spec(GARDEN);

        assertThat(spec.title()).isEqualTo("Garden Advice");
        assertThat(spec.policies()).extracting(Policy::id).containsExactly("GA0.a", "GA0.b", "GA2.a");
        assertThat(spec.sections()).extracting(SpecSection::id).containsExactly("GA", "GA0", "GA2");
        assertThat(spec.sections())
                .extracting(SpecSection::title)
                .containsExactly("Garden Advice", "Welcome (plants of the region)", "Unwelcome (spreads)");
        assertThat(spec.policies())
                .extracting(Policy::path)
                .containsExactly(List.of("GA", "GA0"), List.of("GA", "GA0"), List.of("GA", "GA2"));
    }

    @Test
    void shouldKeepWhatBelongsToNoClassAboveAllOfThem() {
        SpecSection general = section(spec(GARDEN), "GA");

        assertThat(general.path()).isEmpty();
        assertThat(general.preamble()).isEqualTo("""
                GOAL: say what may be planted.

                DEFINITIONS
                Weed: a plant nobody wants here.

                ESCALATION
                If unsure, treat it as GA2.a or ask.""");
    }

    @Test
    void shouldGiveAClassWhatBelongsToNoSingleClause() {
        SpecSection welcome = section(spec(GARDEN), "GA0");

        assertThat(welcome.preamble()).isEqualTo("""
                Plants that were always here.
                 ✅ Output: YES""");
    }

    @Test
    void shouldTellTitleTextAndSummaryOfAClauseApart() {
        Spec spec = spec(GARDEN);

        assertThat(policy(spec, "GA0.a"))
                .returns("Native flowers", Policy::title)
                .returns("Native flowers – “May I sow poppies?”\nin any month", Policy::text)
                .returns("Welcome (plants of the region); such as “May I sow poppies?”", Policy::summary)
                .returns(null, Policy::authority);
        assertThat(policy(spec, "GA0.b"))
                .returns("Herbs", Policy::title)
                .returns("Welcome (plants of the region)", Policy::summary);
    }

    @Test
    void shouldResolveWhatOneClauseSaysOfAnother() {
        SpecReading.Usable reading = usable("""
                AB1 – First
                AB1.a One, unlike AB1.b and AB9
                AB1.b Two, see AB1.b itself, AB1.a and AB1.a again
                """);

        assertThat(policy(reading.spec(), "AB1.a").links()).containsExactly("AB1.b");
        assertThat(policy(reading.spec(), "AB1.b").links()).containsExactly("AB1.a");
        assertThat(reading.counts()).isEqualTo(new SpecCounts(3, 0, 0, 2));
    }

    @Test
    void shouldDoWithoutAGeneralPart() {
        Spec spec = spec("AB1 – First\nAB1.a One\n");

        assertThat(spec.title()).isEqualTo("spec");
        assertThat(spec.sections()).extracting(SpecSection::id).containsExactly("AB1");
        assertThat(policy(spec, "AB1.a").path()).containsExactly("AB1");
    }

    @Test
    void shouldNameAGeneralPartWithoutTitleByTheFile() {
        Spec spec = spec("Everything here is about plants.\n\nAB1 – First\nAB1.a One\n");

        assertThat(section(spec, "spec").preamble()).isEqualTo("Everything here is about plants.");
        assertThat(policy(spec, "AB1.a").path()).containsExactly("spec", "AB1");
    }

    @Test
    void shouldPutAClauseBelowTheClauseItRefines() {
        Spec spec = spec("AB1 – First\nAB1.a One\nAB1.a.1 One, in winter\nAB1.b.1 Alone\n");

        assertThat(policy(spec, "AB1.a.1").path()).containsExactly("AB1", "AB1.a");
        assertThat(policy(spec, "AB1.b.1").path()).containsExactly("AB1");
    }

    @Test
    void shouldTakeAClassWithoutClausesForAPolicyAndSaySo() {
        SpecReading.Usable reading = usable("AB1 – First\nAB1.a One\n\nAB2 – Second\nAll of it at once.\n");

        assertThat(policy(reading.spec(), "AB2"))
                .returns("Second", Policy::title)
                .returns("All of it at once.", Policy::text);
        assertThat(messages(reading))
                .containsExactly("spec.md:4: the class \"AB2\" has no clause; it is a policy itself; write"
                        + " \"AB2.a Title\" below it to make it a class.");
    }

    @Test
    void shouldSayWhenNoLineNamesAClass() {
        SpecReading.Usable reading = usable("AB1.a One\nAB1.b Two\n");

        assertThat(section(reading.spec(), "AB1").title()).isEqualTo("AB1");
        assertThat(messages(reading))
                .containsExactly("spec.md:1: no line before this clause names its class \"AB1\"; write one, such as"
                        + " \"AB1 – Title\"; until then the class has no title and says nothing of its own.");
    }

    @Test
    void shouldGiveTheSecondClauseOfAnIdAnotherOne() {
        SpecReading.Usable reading = usable("AB1 – First\nAB1.a One\nAB1.a Two\n");

        assertThat(reading.spec().policies()).extracting(Policy::id).containsExactly("AB1.a", "AB1.a-1");
        assertThat(messages(reading)).singleElement().asString().startsWith("spec.md:3: id \"AB1.a\" was already");
    }

    @Test
    void shouldReportAClauseThatHasNoText() {
        assertThat(messages(usable("AB1 – First\nAB1.a\n")))
                .containsExactly("spec.md:2: policy \"AB1.a\" has no text; say what it asks for.");
    }

    @Test
    void shouldReportALineThatIsAlmostAClause() {
        SpecReading.Usable reading = usable("AB1 – First\nAB1.a One\nAB1-b Two\n");

        assertThat(messages(reading)).containsExactly("spec.md:3: \"AB1-b\" is no clause's id; write \"AB1.b\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AB1-a Title  | \"AB1-a\" is no clause's id; write \"AB1.a\".",
                "AB1(a) Title | \"AB1(a)\" is no clause's id; write \"AB1.a\".",
                "a) Title     | the clause \"a\" names no class; write the class before it, such as \"AB1.a\".",
                "3. Title     | the clause \"3\" names no class; write the class before it, such as \"AB1.3\".",
                "**Title**    | \"**Title**\" is no Markdown heading; write \"## \" before it.",
                "THE RULES    | \"THE RULES\" is no Markdown heading; write \"## \" before it."
            })
    void shouldSayWhatIsMissingWhenClausesCannotBeToldApart(String line, String message) {
        assertThat(unusable("Some words first.\n\n" + line + "\n"))
                .containsExactly(
                        "spec.md: no line is a Markdown heading (\"## Title\") or begins with a clause's id (\"AB1.a\");"
                                + " give every policy one of the two; without them policies cannot be told apart.",
                        "spec.md:3: " + message);
    }

    @Test
    void shouldNameFiveSuspectsAtMost() {
        assertThat(unusable("ONE RULE\nTWO RULES\nTHREE RULES\nFOUR RULES\nFIVE RULES\nSIX RULES\n"))
                .hasSize(6);
    }

    @Test
    void shouldSayWhatIsMissingInProse() {
        assertThat(unusable("Be good.\nBe kind."))
                .singleElement()
                .asString()
                .startsWith("spec.md: no line is a Markdown heading");
    }

    @Test
    void shouldReadTheSameWhateverEndsTheLines() {
        Spec unix = spec(GARDEN);
        Spec windows = spec(GARDEN.replace("\n", "\r\n"));

        assertThat(windows.policies()).isEqualTo(unix.policies());
        assertThat(windows.sections()).isEqualTo(unix.sections());
        assertThat(windows.sha256()).isNotEqualTo(unix.sha256());
    }
}
