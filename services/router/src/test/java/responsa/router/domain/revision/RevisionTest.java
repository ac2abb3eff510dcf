package responsa.router.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aVerdict;

import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.testkit.sample.VerdictBuilder;
import responsa.topics.id.Sha256;
import responsa.topics.record.Confirmation;
import responsa.topics.record.Draft;
import responsa.topics.record.Reason;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejudgement;
import responsa.topics.record.Retraction;
import responsa.topics.record.SpecRef;
import responsa.topics.record.Verdict;

class RevisionTest {
    private final Recipe recipe = aRecipe().build();
    private final SpecRef next = new SpecRef("shop", Sha256.of("the next release"));
    private final Draft tuple =
            aDraft().of(aCase().of(aPrompt().under(recipe).build()).build()).build();

    @Test
    void shouldConfirmATupleThatPassesAgain() {
        Verdict verdict = verdict().pass(9, 8).pass(8, 9).pass(9, 9).build();

        assertThat(Revision.of(verdict, recipe))
                .isEqualTo(new Revision.Confirm(new Confirmation(
                        tuple.id(), verdict.id(), next, recipe.ref(), Map.of("compliance", 8, "helpfulness", 8))));
    }

    @Test
    void shouldRetractATupleWhoseMinimumFellUnderItsThreshold() {
        Verdict verdict = verdict().pass(2, 9).build();

        assertThat(Revision.of(verdict, recipe)).isInstanceOfSatisfying(Revision.Retract.class, retract -> {
            Retraction told = retract.retraction();
            assertThat(told.tuple()).isEqualTo(tuple.id());
            assertThat(told.verdict()).isEqualTo(verdict.id());
            assertThat(told.acceptedUnder()).isEqualTo(tuple.drafted().prompt().spec());
            assertThat(told.spec()).isEqualTo(next);
            assertThat(told.recipe()).isEqualTo(recipe.ref());
            assertThat(told.reasons()).extracting(Reason::name).containsExactly("compliance");
            assertThat(told.scores()).containsEntry("compliance", 2);
        });
    }

    @Test
    void shouldRetractATupleThatAGateRejectsNow() {
        Verdict verdict = verdict().finding("citation-unknown", true).build();

        assertThat(Revision.of(verdict, recipe)).isInstanceOfSatisfying(Revision.Retract.class, retract -> {
            assertThat(retract.retraction().reasons())
                    .containsExactly(new Reason("citation-unknown", "seen by citation-unknown"));
            assertThat(retract.retraction().scores()).isEmpty();
        });
    }

    @Test
    void shouldNotRetractForWhatNoJudgeCouldRead() {
        Verdict verdict = verdict().pass(9, 9).unreadablePass().pass(9, 9).build();

        assertThat(Revision.of(verdict, recipe)).isEqualTo(new Revision.SetAside(verdict));
    }

    private VerdictBuilder verdict() {
        return aVerdict().of(tuple.judgedAgain(new Rejudgement(next, recipe.ref())));
    }
}
