package responsa.exporter.domain.row;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aSpec;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;
import responsa.topics.record.Draft;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Role;
import responsa.topics.record.Tuple;

class TupleRowsTest {
    private static final Prompt CONVERSATION = aPrompt()
            .turn(Role.SYSTEM, "Answer briefly.")
            .turn(Role.DEVELOPER, "Metric units.")
            .turn(Role.USER, "Grüße 🌱")
            .turn(Role.ASSISTANT, "Yes?")
            .turn(Role.TOOL, "{}")
            .turn(Role.USER, "When do I sow peas?")
            .metadata("source", "garden-forum")
            .metadata("license", "CC0-1.0")
            .build();

    @Test
    void shouldPutTheCotInThinkTagsBeforeTheResponse() {
        JsonNode answer = rendered(
                        aDraft().cot("Cool soil.").response("In March.").build())
                .row(FileKind.SFT_COT)
                .at("/messages/1");

        assertThat(answer.toString())
                .isEqualTo("{\"role\":\"assistant\",\"content\":\"<think>\\nCool soil.\\n</think>\\n\\nIn March.\"}");
    }

    @Test
    void shouldHoldTheSameRowWithoutItsCot() {
        Rendered rendered =
                rendered(aDraft().cot("Cool soil.").response("In March.").build());

        assertThat(rendered.row(FileKind.SFT_NO_COT).at("/messages/1/content").asText())
                .isEqualTo("In March.");
        assertThat(rendered.row(FileKind.SFT_NO_COT).at("/id"))
                .isEqualTo(rendered.row(FileKind.SFT_COT).at("/id"))
                .isEqualTo(rendered.row(FileKind.DATA).at("/id"));
    }

    @Test
    void shouldHoldTheTurnsAsTheyWereSubmittedAndNothingElse() {
        Rendered rendered =
                rendered(aDraft().of(aCase().of(CONVERSATION).build()).build());

        for (FileKind kind : List.of(FileKind.SFT_COT, FileKind.SFT_NO_COT)) {
            assertThat(rendered.row(kind).fieldNames()).toIterable().containsExactly("id", "messages");
            List<Message> turns = messages(rendered.row(kind));
            assertThat(turns.subList(0, turns.size() - 1)).isEqualTo(CONVERSATION.messages());
        }
    }

    @Test
    void shouldHoldNoTextOfTheSpec() {
        Prompt prompt = aPrompt()
                .under(aSpec().policy("privacy", "Never tell what a parcel holds.")
                        .build())
                .build();
        Rendered rendered = rendered(aDraft().of(aCase().of(prompt).build()).build());

        for (Line line : rendered.rows().lines()) {
            assertThat(rendered.text(line.kind())).doesNotContain("Never tell what a parcel holds.");
        }
    }

    @Test
    void shouldWriteLettersAsTheyAreOnOneLine() {
        Rendered rendered = rendered(aDraft().of(aCase().of(CONVERSATION).build())
                .cot("one\ntwo\u2028three")
                .build());

        for (Line line : rendered.rows().lines()) {
            String text = rendered.text(line.kind());
            assertThat(text).contains("Grüße 🌱").endsWith("}\n");
            assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
        }
    }

    /// What trainers do with such a row: take the CoT from between the tags, wherever they look for them.
    @Property
    void shouldGiveTheCotAndTheResponseBack(@ForAll String cot, @ForAll String response) {
        Tuple tuple = tuple(aDraft().cot(cot).response(response).build());
        Rendered rendered = Rendered.of(Topics.DATASET, tuple);
        Assume.that(rendered.counted(Dimension.DATA_ONLY).isEmpty());

        String content =
                rendered.row(FileKind.SFT_COT).at("/messages/1/content").asText();

        String[] atTheFirst = content.split("</think>", 2);
        int last = content.lastIndexOf("</think>");
        assertThat(atTheFirst[0]).isEqualTo("<think>\n" + cot + "\n");
        assertThat(atTheFirst[1]).isEqualTo("\n\n" + response);
        assertThat(content.substring(last + "</think>".length())).isEqualTo("\n\n" + response);
    }

    @Test
    void shouldStandInDataAloneWhenItsTextIsNoUnicode() {
        Tuple tuple = tuple(aDraft().response("half a pair: \ud83c").build());

        Rendered rendered = Rendered.of(Topics.DATASET, tuple);

        assertThat(rendered.rows().lines()).extracting(Line::kind).containsExactly(FileKind.DATA);
        assertThat(rendered.row(FileKind.DATA).at("/response").asText()).isEqualTo("half a pair: \ufffd");
        assertThat(rendered.counted(Dimension.DATA_ONLY))
                .containsExactly("a text is no Unicode: it holds half a surrogate pair");
    }

    @Test
    void shouldStandInDataAloneWhenATagInItWouldBeTakenForOurs() {
        for (Draft draft : List.of(
                aDraft().cot("I close </think> here").build(),
                aDraft().cot("I open <THINK> here").build(),
                aDraft().response("Write </think> at the end.").build())) {
            Rendered rendered = rendered(draft);

            assertThat(rendered.rows().lines()).extracting(Line::kind).containsExactly(FileKind.DATA);
            assertThat(rendered.counted(Dimension.DATA_ONLY)).hasSize(1);
        }
    }

    @Test
    void shouldCountWhatTheCardSays() {
        Rendered rendered = rendered(
                aDraft().of(aCase().of(CONVERSATION).about("privacy", "safety").build())
                        .build());

        assertThat(rendered.counted(Dimension.CATEGORY)).containsExactly("privacy", "safety");
        assertThat(rendered.counted(Dimension.ORIGIN)).containsExactly("garden-forum, licence: CC0-1.0");
        assertThat(rendered.counted(Dimension.LICENSE)).containsExactly("CC0-1.0");
        assertThat(rendered.counted(Dimension.SPEC))
                .containsExactly("shop " + CONVERSATION.spec().sha256());
        assertThat(rendered.counted(Dimension.RECIPE))
                .containsExactly("sample " + CONVERSATION.recipe().sha256());
        assertThat(rendered.counted(Dimension.DRAFTER)).containsExactly("responsa-scripted");
        assertThat(rendered.counted(Dimension.JUDGE)).hasSize(3);
        assertThat(rendered.counted(Dimension.DATA_ONLY)).isEmpty();
    }

    @Test
    void shouldSayWhatIsNotStated() {
        Rendered rendered = rendered(aDraft().of(aCase().unclassified().build()).build());

        assertThat(rendered.counted(Dimension.CATEGORY)).containsExactly("unclassified");
        assertThat(rendered.counted(Dimension.LICENSE)).containsExactly("not stated");
        assertThat(rendered.counted(Dimension.ORIGIN)).containsExactly("not stated, licence: not stated");
    }

    private static Rendered rendered(Draft draft) {
        return Rendered.of(Topics.DATASET, tuple(draft));
    }

    private static Tuple tuple(Draft draft) {
        return aTuple().of(aVerdict().of(draft).build()).build();
    }

    private static List<Message> messages(JsonNode row) {
        return Json.records().convertValue(row.get("messages"), new TypeReference<>() {});
    }
}
