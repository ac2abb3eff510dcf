package responsa.exporter.domain.format;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import responsa.topics.json.Json;
import responsa.topics.record.Message;
import responsa.topics.record.Role;
import responsa.topics.record.Tuple;

class TrainingRowsTest {
    private static final List<Message> ASKED = List.of(
            new Message(Role.SYSTEM, "Be a gardener."),
            new Message(Role.DEVELOPER, "Metric units."),
            new Message(Role.USER, "When do I sow peas?"));

    /// What trainers do: the CoT is found again where the profile puts it, and the response behind it.
    @Property(tries = 200)
    void shouldGiveTheCotBackInEveryProfile(@ForAll Profile profile, @ForAll String cot, @ForAll String response) {
        Answered answered = answered(ASKED, cot, response);
        TrainingRows rows = new TrainingRows(profile);
        Assume.that(rows.hindrance(answered).isEmpty());

        for (JsonNode answer : List.of(
                json(rows.withCot(answered)).at("/messages"),
                json(rows.completion(answered)).at("/completion"),
                json(rows.labelled(answered, true)).at("/completion"),
                json(rows.pair(answered, answered, 1)).at("/chosen"))) {
            JsonNode last = answer.get(answer.size() - 1);
            assertThat(cotIn(profile, last)).isEqualTo(cot);
            assertThat(responseIn(profile, last)).isEqualTo(response);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldKeepTheCotOutOfTheOtherArm(Profile profile) {
        String row = new String(new TrainingRows(profile).withoutCot(answered(ASKED, "I reason.", "In March.")));

        assertThat(row).contains("In March.").doesNotContain("I reason.", "think", "reasoning");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldWriteRowsOfItsSchema(Profile profile) {
        TrainingRows rows = new TrainingRows(profile);
        Answered good = answered(ASKED, "I reason.", "In March.");
        Map<Format, byte[]> written = Map.of(
                Format.SFT_COT, rows.withCot(good),
                Format.SFT_NO_COT, rows.withoutCot(good),
                Format.PROMPT_COMPLETION, rows.completion(good),
                Format.PREFERENCE, rows.pair(good, good, 1.5),
                Format.KTO, rows.labelled(good, false));

        written.forEach((format, row) -> {
            assertThat(problems(format, profile, json(row))).as(format.text()).isEmpty();
            assertThat(problems(format, profile, json("{\"id\":1}".getBytes())))
                    .as("a row of something else")
                    .isNotEmpty();
        });
    }

    @Test
    void shouldGiveLlamaFactoryOneSystemTurn() {
        JsonNode row = json(new TrainingRows(Profile.LLAMA_FACTORY).withoutCot(answered(ASKED, "c", "r")));

        assertThat(row.at("/messages").findValuesAsText("role")).containsExactly("system", "user", "assistant");
        assertThat(row.at("/messages/0/content").asText()).isEqualTo("Be a gardener.\n\nMetric units.");
    }

    @Test
    void shouldSayWhatLlamaFactoryCannotTake() {
        List<Message> twice = List.of(new Message(Role.USER, "a"), new Message(Role.USER, "b"));
        List<Message> late =
                List.of(new Message(Role.USER, "a"), new Message(Role.SYSTEM, "b"), new Message(Role.USER, "c"));

        for (List<Message> messages : List.of(twice, late)) {
            assertThat(new TrainingRows(Profile.LLAMA_FACTORY).hindrance(answered(messages, "c", "r")))
                    .hasValueSatisfying(why -> assertThat(why).contains("in turn"));
            assertThat(new TrainingRows(Profile.INLINE_THINK).hindrance(answered(messages, "c", "r")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldRefuseTextThatTrainersWouldReadAsSomethingElse(Profile profile) {
        TrainingRows rows = new TrainingRows(profile);

        assertThat(rows.hindrance(answered(ASKED, "so </think> no", "r"))).isPresent();
        assertThat(rows.hindrance(answered(ASKED, "c", "half \ud83c"))).isPresent();
    }

    @Test
    void shouldReadAnAnswerFromATupleAndFromAVerdict() {
        Tuple tuple = aTuple().build();

        assertThat(Answered.of(tuple).id()).isEqualTo(tuple.id().toString());
        assertThat(Answered.of(aVerdict()
                        .of(aDraft().of(aCase().of(aPrompt().asking("why").build())
                                        .build())
                                .cot("c")
                                .build())
                        .build()))
                .returns("c", Answered::cot)
                .returns("why", answered -> answered.messages().getFirst().content());
    }

    @Test
    void shouldTakeTheMarginOverTheCriteriaThatBothHave() {
        Answered good = new Answered("a", ASKED, "c", "r", Map.of("compliance", 9, "helpfulness", 8, "style", 1));
        Answered bad = new Answered("b", ASKED, "c", "r", Map.of("compliance", 4, "helpfulness", 9));

        assertThat(good.margin(bad)).hasValue(2);
        assertThat(good.margin(new Answered("c", ASKED, "c", "r", Map.of()))).isEmpty();
    }

    private static String cotIn(Profile profile, JsonNode answer) {
        if (profile == Profile.REASONING_CONTENT) {
            return answer.get("reasoning_content").asText();
        }
        String content = answer.get("content").asText();
        return content.substring("<think>\n".length(), content.indexOf("\n</think>"));
    }

    private static String responseIn(Profile profile, JsonNode answer) {
        String content = answer.get("content").asText();
        return profile == Profile.REASONING_CONTENT
                ? content
                : content.substring(content.indexOf("</think>\n\n") + "</think>\n\n".length());
    }

    private static List<String> problems(Format format, Profile profile, JsonNode row) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Schemas.of(format, profile))
                .validate(row)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Answered answered(List<Message> messages, String cot, String response) {
        return new Answered("id-1", messages, cot, response, Map.of("compliance", 9));
    }

    private static JsonNode json(byte[] line) {
        try {
            return Json.records().readTree(line);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
