package responsa.local.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;
import static responsa.testkit.sample.Samples.aVerdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.topics.json.Json;
import responsa.topics.record.Failure;
import responsa.topics.record.Finding;
import responsa.topics.record.Recipe;
import responsa.topics.record.Verdict;

class VerdictRowTest {
    private static final Recipe RECIPE = aRecipe().passes(2).build();
    private static final VerdictRow.Basis BASIS =
            VerdictRow.Basis.of(aSpec().policy("kind", "Be kind.").build(), RECIPE);

    @Test
    void shouldSayAcceptedWithTheMinima() {
        Verdict verdict = aVerdict().pass(10, 10).pass(9, 10).build();

        assertThat(VerdictRow.of("a", verdict, RECIPE))
                .returns(VerdictRow.Word.ACCEPTED, VerdictRow::decision)
                .returns(verdict.minima(), VerdictRow::scores)
                .returns(verdict.passes(), VerdictRow::passes)
                .returns(List.of(), VerdictRow::gates);
    }

    @Test
    void shouldSayRejectedByAPassOrByAGate() {
        assertThat(VerdictRow.of("a", aVerdict().pass(0, 10).build(), RECIPE).decision())
                .isEqualTo(VerdictRow.Word.REJECTED);
        assertThat(VerdictRow.of("a", aVerdict().finding("leakage", true).build(), RECIPE))
                .returns(VerdictRow.Word.REJECTED, VerdictRow::decision)
                .satisfies(row -> assertThat(row.gates())
                        .extracting(VerdictRow.Gate::name)
                        .containsExactly("leakage"));
    }

    @Test
    void shouldSayUndecidedWhereTooFewPassesCouldBeRead() {
        Verdict verdict = aVerdict().pass(10, 10).unreadablePass().build();

        assertThat(VerdictRow.of("a", verdict, RECIPE).decision()).isEqualTo(VerdictRow.Word.UNDECIDED);
    }

    @Test
    void shouldSayWhyNothingCouldBeDecided() {
        Failure failure = aFailure().of(aCase().build()).sample(0, 1).build();

        assertThat(VerdictRow.of("a", failure, BASIS))
                .returns(VerdictRow.Word.UNDECIDED, VerdictRow::decision)
                .satisfies(row -> assertThat(row.failure())
                        .startsWith(failure.stage() + ": " + failure.cause().text() + ": "));
    }

    @Test
    void shouldWriteWhatOneWhoReadsItLooksFor() throws IOException {
        JsonNode clean = written(VerdictRow.of("a", List.of(), BASIS));
        JsonNode noted = written(VerdictRow.of("a", List.of(new Finding("leakage", false, "1 time")), BASIS));
        JsonNode rejected = written(VerdictRow.of("a", List.of(new Finding("leakage", true, "2 times")), BASIS));

        assertThat(clean)
                .isEqualTo(Json.records()
                        .readTree("{\"id\": \"a\", \"decision\": null, \"gates\": [], \"scores\": {}, \"passes\": [],"
                                + " \"provenance\": %s}"
                                        .formatted(Json.records().writeValueAsString(BASIS))));
        assertThat(noted.get("decision").isNull()).isTrue();
        assertThat(noted.at("/gates/0"))
                .isEqualTo(
                        Json.records().readTree("{\"name\": \"leakage\", \"rejects\": false, \"detail\": \"1 time\"}"));
        assertThat(rejected.get("decision").asText()).isEqualTo("rejected");
    }

    private static JsonNode written(VerdictRow row) throws IOException {
        return Json.records().readTree(Json.records().writeValueAsString(row));
    }
}
