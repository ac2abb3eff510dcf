package responsa.local.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import responsa.topics.id.DraftId;
import responsa.topics.id.PassId;
import responsa.topics.id.Sha256;
import responsa.topics.id.VerdictId;
import responsa.topics.json.Json;
import responsa.topics.record.Case;
import responsa.topics.record.CategorySource;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Finding;
import responsa.topics.record.LabelAudit;
import responsa.topics.record.Message;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Pass;
import responsa.topics.record.Prompt;
import responsa.topics.record.Provenance;
import responsa.topics.record.Recipe;
import responsa.topics.record.Role;
import responsa.topics.record.Sampling;
import responsa.topics.record.Score;
import responsa.topics.record.Spec;
import responsa.topics.record.TemplateRef;
import responsa.topics.record.TokenUsage;
import responsa.topics.record.Verdict;

class MeasuringTest {
    private static final Spec SPEC =
            aSpec().policy("kind", "Be kind.").policy("brief", "Be brief.").build();
    private static final Recipe RECIPE = aRecipe().passes(2).auditShare(1).build();

    private final Measuring measuring = new Measuring(SPEC, RECIPE);

    @Test
    void shouldCountWhetherACotFindsItsPolicies() {
        measuring.take(verdict("a", "As [#kind] has it, I answer."));
        measuring.take(verdict("b", "As [#brief] has it, I answer."));
        measuring.take(verdict("c", "I answer, as #kind has it."));

        assertThat(measuring.measures().policyRetrieval()).satisfies(found -> {
            assertThat(found.drafts()).isEqualTo(3);
            assertThat(found.one()).isEqualTo(1);
            assertThat(found.all()).isEqualTo(1);
        });
    }

    @Test
    void shouldCountFindingsByWhatWasMadeOfThem() {
        measuring.take(verdict("a", "", new Finding("leakage", true, "x"), new Finding("cot-language", false, "y")));
        measuring.take(verdict("b", "", new Finding("leakage", true, "z")));

        assertThat(measuring.measures().findings())
                .containsExactly(
                        Map.entry("cot-language", new Measures.Found(0, 1)),
                        Map.entry("leakage", new Measures.Found(2, 0)));
    }

    @Test
    void shouldMeasureAgreementOfAuditedDrafts() {
        measuring.take(verdict("a", ""));
        measuring.take(verdict("b", ""));

        assertThat(measuring.measures().agreement())
                .filteredOn(agreed -> agreed.of().equals("all"))
                .extracting(Measures.Agreed::criterion, Measures.Agreed::drafts, Measures.Agreed::ac1)
                .contains(tuple("compliance", 2L, 1.0));
    }

    @Test
    void shouldHoldTheClassifierAgainstTheLabels() {
        measuring.take(audited("a", List.of("kind")));
        measuring.take(audited("b", List.of("kind", "brief")));
        measuring.take(audited("c", List.of("brief")));
        measuring.take(audited("d", null));
        measuring.take(audited("a", List.of("kind")));
        measuring.take(verdict("e", "").draft().drafted());

        Labels labels = measuring.measures().labels();

        assertThat(labels)
                .returns(3L, Labels::prompts)
                .returns(1L, Labels::unreadable)
                .returns(1.0 / 3, Labels::exact)
                .returns(0.4, Labels::jaccard)
                .returns(2.0 / 3, Labels::recall)
                .returns(0.5, Labels::precision);
        assertThat(labels.byCategory())
                .isEqualTo(Map.of(
                        "kind", new Labels.OfCategory(3, 2, 2.0 / 3, 1.0),
                        "brief", new Labels.OfCategory(0, 2, null, 0.0)));
    }

    @Test
    void shouldCountAVerdictOnce() {
        measuring.take(verdict("a", "[#kind]"));
        measuring.take(verdict("a", "[#kind]"));

        assertThat(measuring.measures().drafts()).isEqualTo(1);
        assertThat(measuring.measures().policyRetrieval().drafts()).isEqualTo(1);
    }

    @Test
    void shouldLeaveOutWhatIsOfAnotherVersion() {
        Measuring other = new Measuring(SPEC, aRecipe().passes(3).build());
        other.take(verdict("a", "[#kind]"));

        assertThat(other.measures())
                .isEqualTo(new Measuring(SPEC, aRecipe().passes(3).build()).measures());
    }

    @Test
    void shouldNotDependOnTheOrder() {
        List<Verdict> verdicts = new ArrayList<>(List.of(
                verdict("a", "[#kind]"),
                verdict("b", "", new Finding("leakage", true, "x")),
                verdict("c", "[#brief]")));
        verdicts.forEach(measuring::take);
        Collections.reverse(verdicts);
        Measuring turned = new Measuring(SPEC, RECIPE);
        verdicts.forEach(turned::take);

        assertThat(turned.measures()).isEqualTo(measuring.measures());
    }

    @Test
    void shouldWriteFiguresByName() {
        measuring.take(verdict("a", "[#kind]", new Finding("leakage", false, "x")));

        JsonNode written = Json.records().valueToTree(measuring.measures());

        assertThat(written.at("/policy_retrieval/one").asLong()).isEqualTo(1);
        assertThat(written.at("/findings/leakage/notes").asLong()).isEqualTo(1);
        assertThat(written.at("/agreement/0/of").asText()).isEqualTo("all");
    }

    @Test
    void shouldReadCitationsInBracketsAlone() {
        assertThat(Cited.ids("See [#a] and [#b-c, #d]; not #e, [f], [#g\n] or # h."))
                .containsExactlyInAnyOrder("a", "b-c", "d");
        assertThat(Cited.ids("[#".repeat(100_000))).isEmpty();
    }

    private static Case audited(String text, @Nullable List<String> named) {
        Case labelled = verdict(text, "").draft().drafted();
        LabelAudit audit = new LabelAudit(named, call());
        return new Case(labelled.prompt(), labelled.categories(), CategorySource.LABEL, 0, List.of(), null, audit);
    }

    private static Verdict verdict(String text, String cot, Finding... findings) {
        Prompt prompt =
                Prompt.submitted(List.of(new Message(Role.USER, text)), null, Map.of(), SPEC.ref(), RECIPE.ref());
        Case drafted = new Case(prompt, List.of("kind"), CategorySource.MODEL, 0, List.of(), null);
        DraftId id = DraftId.of(prompt.caseId(), 0, 0);
        Provenance made = new Provenance(
                SPEC.ref(), RECIPE.ref(), List.of(), Sha256.of("x"), new TemplateRef("t", Sha256.of("t")), call());
        Draft draft = new Draft(id, drafted, 0, 1, cot, "Yes.", DraftOutcome.COMPLETE, made);
        VerdictId verdict = VerdictId.of(id, SPEC.sha256(), RECIPE.ref().sha256());
        List<Pass> passes = List.of(pass(id, 0), pass(id, 1));
        return new Verdict(
                verdict,
                draft,
                SPEC.ref(),
                RECIPE.ref(),
                List.of(findings),
                passes,
                Map.of("compliance", 9),
                made,
                null);
    }

    private static Pass pass(DraftId id, int index) {
        PassId passId = PassId.of(id, index, SPEC.sha256(), RECIPE.ref().sha256());
        Map<String, Score> scores =
                Map.of("compliance", new Score(9, "It is kind."), "helpfulness", new Score(9, "It helps."));
        return new Pass(passId, id, index, scores, null, 1, call());
    }

    private static ModelCall call() {
        Sampling sampling = new Sampling(0, 1, 1, 0);
        return new ModelCall("j", null, "e", sampling, null, TokenUsage.UNKNOWN, Duration.ZERO, 1, Instant.EPOCH);
    }
}
