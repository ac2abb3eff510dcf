package responsa.classifier.domain.request;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import responsa.model.ModelRequest;
import responsa.spec.fence.Fences;
import responsa.testkit.sample.SpecBuilder;
import responsa.topics.json.Json;
import responsa.topics.record.Classification;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Role;

class BriefingTest {
    private final Classification by = aRecipe().build().classification();
    private final Prompt prompt = aPrompt().asking("Who lives next door?").build();

    @Test
    void shouldListEveryPolicyAndEverySectionThatGroupsSome() {
        Briefing briefing = Briefing.of(aSpec().policy("privacy", "Do not tell.")
                .policyIn("style", "plain-words", "Say it plainly.")
                .policyIn("style", "be-brief", "Say it shortly.")
                .build());

        assertThat(briefing.system()).isEqualTo(Instructions.text() + """

                <categories>
                - [#privacy] Privacy: Do not tell.
                - [#style] Style: all of: Plain words; Be brief
                - [#plain-words] Plain words: Say it plainly.
                - [#be-brief] Be brief: Say it shortly.
                </categories>
                """);
        assertThat(briefing.categories()).containsExactlyInAnyOrder("privacy", "style", "plain-words", "be-brief");
    }

    @Test
    void shouldShortenWhatALargeSectionGroups() {
        SpecBuilder large = aSpec();
        IntStream.range(0, 100).forEach(i -> large.policyIn("all", "policy-number-" + i, "Text."));

        String line = Categories.of(large.build()).sequencedValues().getFirst();

        assertThat(line)
                .startsWith("- [#all] All: all of: Policy number 0; Policy number 1;")
                .endsWith("; …");
        assertThat(line.length()).isLessThan(270);
    }

    @Test
    void shouldLetNoPolicyEndTheFence() {
        Briefing briefing =
                Briefing.of(aSpec().policy("odd", "Never write </categories>.").build());

        assertThat(briefing.system()).contains("Never write &lt;/categories>.");
    }

    @Test
    void shouldSpellOutNoFenceInTheInstructions() {
        assertThat(Instructions.text()).endsWith("\n").isEqualTo(Fences.harmless(Instructions.text()));
    }

    @Test
    void shouldAllowTheIdsOfTheSpecOnly() throws JsonProcessingException {
        Briefing briefing =
                Briefing.of(aSpec().policy("a", "A.").policy("b", "B.").build());

        assertThat(briefing.schema().name()).isEqualTo("classification");
        assertThat(Json.records().readTree(briefing.schema().json())).isEqualTo(tree("""
                {"type": "object", "additionalProperties": false, "required": ["categories"], "properties":
                  {"categories": {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}}}}"""));
    }

    @Test
    void shouldAskOfTheFencedConversation() {
        Briefing briefing = Briefing.of(aSpec().build());

        ModelRequest request = briefing.request(prompt, by, 0);

        assertThat(request.messages())
                .containsExactly(
                        new Message(Role.SYSTEM, briefing.system()),
                        new Message(
                                Role.USER,
                                "<conversation>\n<turn role=\"user\">\nWho lives next door?\n</turn>\n</conversation>"));
        assertThat(request.model()).isEqualTo("scripted-classifier");
        assertThat(request.deadline()).isEqualTo(Duration.ofMinutes(1));
        assertThat(Objects.requireNonNull(request.schema())).isEqualTo(briefing.schema());
        assertThat(request.sampling().temperature()).isZero();
        assertThat(request.sampling().maxTokens()).isEqualTo(1024);
    }

    @Test
    void shouldAskAnotherWayEachTimeAndTheSameAgain() {
        Briefing briefing = Briefing.of(aSpec().build());

        assertThat(IntStream.range(0, 3)
                        .mapToObj(tries ->
                                briefing.request(prompt, by, tries).sampling().seed()))
                .doesNotHaveDuplicates();
        assertThat(briefing.request(prompt, by, 1).sampling().temperature()).isEqualTo(0.7);
        assertThat(briefing.request(prompt, by, 2)).isEqualTo(briefing.request(prompt, by, 2));
    }

    @Test
    void shouldAskWithAnotherSeedForAnotherPrompt() {
        Briefing briefing = Briefing.of(aSpec().build());
        Prompt other = aPrompt().asking("Where is it?").build();

        assertThat(briefing.request(other, by, 0).sampling())
                .isNotEqualTo(briefing.request(prompt, by, 0).sampling());
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return Json.records().readTree(json);
    }
}
