package responsa.scripted.brief;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import responsa.scripted.classifier.Classifier;

/// Whatever a system message and a prompt are: something is read of them, and what follows is told alike every time.
final class BriefingPropertyTest {

    @Property
    void shouldWeighWhateverItReads(@ForAll("systems") String system, @ForAll @StringLength(max = 200) String prompt) {
        Briefing briefing = new Briefings().of(system);

        Weighing weighing = Weighing.weigh(briefing, prompt);

        assertThat(weighing).isEqualTo(Weighing.weigh(new Briefings().of(system), prompt));
        assertThat(weighing.margin()).isNotNegative();
        assertThat(weighing.relevant().isEmpty()).isEqualTo(briefing.policies().isEmpty());
        assertThat(briefing.policies()).containsAll(weighing.relevant());
    }

    @Property
    void shouldQuoteOnlyWhatStandsInTheExcerpt(@ForAll("systems") String system) {
        Briefing briefing = new Briefings().of(system);

        assertThat(briefing.policies())
                .allSatisfy(policy -> assertThat(briefing.source()).contains(policy.quote(Decision.COMPLY)));
    }

    @Property
    void shouldClassifyWithinTheList(@ForAll("systems") String system, @ForAll @StringLength(max = 200) String prompt) {
        Briefing briefing = new Briefings().of(system);

        assertThat(Classifier.classify(briefing, prompt))
                .hasSizeLessThanOrEqualTo(2)
                .allSatisfy(category -> assertThat(briefing.has(category)).isTrue());
    }

    @Provide
    Arbitrary<String> systems() {
        return Arbitraries.of(
                        "<spec>",
                        "</spec>",
                        "- [#a] Keep what people read private: nobody is told who has borrowed a book.",
                        "- [#b] No summary",
                        "- [#c]",
                        "## [#a] Keep what people read private (authority: root)",
                        "## [#d] Other",
                        "## Section: More (#more)",
                        "**Allowed:** a reader's own loans, and how to see them; [?](#b) says more.",
                        "It must not reveal \"names\" or <b>addresses</b> of other people that it knows.",
                        "**Example**: one",
                        "<categories>",
                        "</categories>",
                        "")
                .list()
                .ofMaxSize(20)
                .map(lines -> String.join("\n", lines));
    }
}
