package responsa.topics.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.topics.id.VerdictId;

class RejudgementTest {

    @Test
    void shouldJudgeADraftWithTheVersionsOfItsCaseFirst() {
        Draft draft = Samples.fullDraft();

        assertThat(draft.judgedBySpec()).isEqualTo(draft.drafted().prompt().spec());
        assertThat(draft.judgedByRecipe()).isEqualTo(draft.drafted().prompt().recipe());
        assertThat(draft.rejudgement()).isNull();
    }

    @Test
    void shouldJudgeItAgainWithTheVersionsThatAreNamed() {
        Draft again = Samples.rejudgedDraft();

        assertThat(again.judgedBySpec()).isNotEqualTo(Samples.SPEC);
        assertThat(again.drafted()).isEqualTo(Samples.fullDraft().drafted());
        assertThat(again.id()).isEqualTo(Samples.fullDraft().id());
    }

    @Test
    void shouldTellARejudgementApartByItsVerdictId() {
        Draft first = Samples.fullDraft();
        Draft again = Samples.rejudgedDraft();

        assertThat(verdict(again)).isNotEqualTo(verdict(first));
    }

    @Test
    void shouldRefuseARetractionWithoutAReason() {
        Retraction told = Samples.retraction();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retraction(
                        told.tuple(),
                        told.verdict(),
                        told.acceptedUnder(),
                        told.spec(),
                        told.recipe(),
                        List.of(),
                        Map.of()))
                .withMessage("a retraction needs a reason");
    }

    private static VerdictId verdict(Draft draft) {
        return VerdictId.of(
                draft.id(),
                draft.judgedBySpec().sha256(),
                draft.judgedByRecipe().sha256());
    }
}
