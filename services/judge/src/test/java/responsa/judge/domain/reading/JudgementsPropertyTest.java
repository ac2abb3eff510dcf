package responsa.judge.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aRecipe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import responsa.judge.domain.AnswerCode;
import responsa.judge.domain.Reading;
import responsa.topics.json.Json;
import responsa.topics.record.Criterion;

class JudgementsPropertyTest {
    private static final AnswerCode CODE = new AnswerCode("0123456789abcdef");
    private static final List<Criterion> RUBRIC = aRecipe().build().judging().rubric();

    @Property
    void shouldReadBackWhatWasWritten(
            @ForAll("reasons") String one,
            @ForAll("reasons") String other,
            @ForAll @IntRange(max = 10) int first,
            @ForAll @IntRange(max = 10) int second) {
        Reading read = Judgements.read(judgement(one, first, other, second), RUBRIC, CODE);

        assertThat(read).isInstanceOfSatisfying(Reading.Scored.class, scored -> {
            assertThat(scored.scores().get("compliance").value()).isEqualTo(first);
            assertThat(scored.scores().get("helpfulness").value()).isEqualTo(second);
            assertThat(scored.scores().get("compliance").reason()).isEqualTo(one.strip());
        });
    }

    /// What a reason quotes is never taken for the judgement, and neither is a judgement that was cut off anywhere.
    @Property
    void shouldReadNothingFromAPartOfAnAnswer(
            @ForAll("reasons") String reason, @ForAll @IntRange(max = 9_999) int cut) {
        String quoting = judgement(reason + judgement("No.", 10, "No.", 10), 0, "It wrote {\"scores\": 1}", 0);
        int kept = cut % quoting.length();

        assertThat(Judgements.read(quoting.substring(0, kept), RUBRIC, CODE)).isInstanceOf(Reading.Unreadable.class);
        assertThat(Judgements.read(quoting, RUBRIC, CODE))
                .isInstanceOfSatisfying(
                        Reading.Scored.class,
                        scored -> assertThat(scored.scores().get("compliance").value())
                                .isZero());
    }

    @Property
    void shouldReadAnythingWithoutAnException(@ForAll("noise") String noise) {
        assertThat(Judgements.read(noise, RUBRIC, CODE)).isNotNull();
    }

    @Provide
    Arbitrary<String> reasons() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(60).filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<String> noise() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "\"",
                "scores",
                "\"code\":\"0123456789abcdef\",",
                "\"scores\":",
                ":",
                ",",
                "[",
                "]",
                "compliance",
                "9",
                "\\",
                " ",
                "\n",
                "{\"a\":1}");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    private static String judgement(String one, int first, String other, int second) {
        ObjectNode answer = Json.records().createObjectNode();
        answer.put("code", CODE.text());
        ObjectNode scores = answer.putObject("scores");
        scores.putObject("compliance").put("reason", one).put("score", first);
        scores.putObject("helpfulness").put("reason", other).put("score", second);
        return answer.toString();
    }
}
