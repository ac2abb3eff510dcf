package responsa.judge.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCall;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aVerdict;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.topics.id.PassId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Draft;
import responsa.topics.record.Judging;
import responsa.topics.record.Pass;
import responsa.topics.record.Score;
import responsa.topics.record.Verdict;

class AgreementsTest {
    private final Judging audited = aRecipe().auditShare(1).build().judging();
    private final Draft draft = aDraft().build();

    @Test
    void shouldCountByCriterionJudgeAndPolicy() {
        Agreements agreements = Agreements.NONE.with(
                draft, List.of(pass(0, "one", 9, 9), pass(1, "other", 3, 8), pass(2, "one", 9, 7)), audited);

        assertThat(agreements.each().keySet())
                .containsExactlyInAnyOrder(
                        new Aspect(Aspect.Of.ALL, "", "compliance"),
                        new Aspect(Aspect.Of.ALL, "", "helpfulness"),
                        new Aspect(Aspect.Of.JUDGE, "one", "compliance"),
                        new Aspect(Aspect.Of.JUDGE, "one", "helpfulness"),
                        new Aspect(Aspect.Of.POLICY, "privacy", "compliance"),
                        new Aspect(Aspect.Of.POLICY, "privacy", "helpfulness"));
        assertThat(agreements
                        .each()
                        .get(new Aspect(Aspect.Of.JUDGE, "one", "compliance"))
                        .ac1())
                .hasValue(1);
        assertThat(agreements.each().get(new Aspect(Aspect.Of.ALL, "", "compliance")))
                .isEqualTo(Agreement.NONE.with(List.of(9, 3, 9), 7));
    }

    @Test
    void shouldCountNothingOutsideOfTheAuditShare() {
        Judging usual = aRecipe().auditShare(0).build().judging();

        assertThat(Agreements.NONE.with(draft, List.of(pass(0, "one", 9, 9), pass(1, "one", 3, 8)), usual))
                .isEqualTo(Agreements.NONE);
    }

    @Test
    void shouldNotCountAPassThatCouldNotBeRead() {
        Pass unreadable = new Pass(pass(1, "one", 9, 9).id(), draft.id(), 1, Map.of(), "cut off", 2, aCall("one", 1));

        assertThat(Agreements.NONE.with(draft, List.of(pass(0, "one", 9, 9), unreadable), audited))
                .isEqualTo(Agreements.NONE);
    }

    @Test
    void shouldCountADraftWithoutACategoryAsUnclassified() {
        Draft none = aDraft().of(aCase().about().build()).build();

        assertThat(Agreements.NONE
                        .with(none, List.of(pass(0, "a", 9, 9), pass(1, "a", 9, 9)), audited)
                        .each())
                .containsKey(new Aspect(Aspect.Of.POLICY, "unclassified", "compliance"));
    }

    @Test
    void shouldBeMadeFromVerdictsAsFromHearings() {
        Verdict verdict = aVerdict().build();

        assertThat(Agreements.NONE.with(verdict, audited))
                .isEqualTo(Agreements.NONE.with(verdict.draft(), verdict.passes(), audited))
                .isNotEqualTo(Agreements.NONE);
    }

    @Test
    void shouldMergePoliciesThatLoseTheirName() {
        Agreements agreements = Agreements.NONE.with(draft, List.of(pass(0, "a", 9, 9), pass(1, "a", 9, 8)), audited);
        Aspect other = new Aspect(Aspect.Of.POLICY, "other", "compliance");

        Agreements kept = agreements.keeping("safety"::equals, "other");

        assertThat(kept.each())
                .containsKey(other)
                .doesNotContainKey(new Aspect(Aspect.Of.POLICY, "privacy", "compliance"));
        assertThat(kept.merge(kept).each().get(other).drafts()).isEqualTo(2);
        assertThat(agreements.keeping("privacy"::equals, "other")).isEqualTo(agreements);
    }

    private Pass pass(int index, String judge, int compliance, int helpfulness) {
        return new Pass(
                new PassId(Sha256.of("pass " + index)),
                draft.id(),
                index,
                Map.of("compliance", new Score(compliance, "a"), "helpfulness", new Score(helpfulness, "b")),
                null,
                1,
                aCall(judge, index));
    }
}
