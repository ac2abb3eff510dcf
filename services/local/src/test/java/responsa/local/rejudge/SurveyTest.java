package responsa.local.rejudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Draft;
import responsa.topics.record.Rejudgement;
import responsa.topics.record.Tuple;

class SurveyTest {
    private final Results results = new Results();
    private final List<Draft> queued = new ArrayList<>();

    @Test
    void shouldQueueWhatIsTouchedUnderTheNewVersion() throws IOException {
        Tuple tuple = Tuples.touched("a");

        Survey survey = survey(tuple, untouched());

        assertThat(survey.tuples()).isEqualTo(2);
        assertThat(survey.touched()).containsOnlyKeys(Tuples.verdict(tuple, Tuples.NEXT));
        assertThat(queued).singleElement().satisfies(draft -> {
            Rejudgement again = Objects.requireNonNull(draft.rejudgement());
            assertThat(again.spec()).isEqualTo(Tuples.NEXT.ref());
            assertThat(again.recipe()).isEqualTo(tuple.prompt().recipe());
            assertThat(draft.id()).isEqualTo(tuple.id());
            assertThat(draft.cot()).isEqualTo(tuple.cot());
            assertThat(draft.drafted().prompt()).isEqualTo(tuple.prompt());
        });
        assertThat(survey.recipes()).containsExactly(Tuples.RECIPE.ref());
        assertThat(survey.specIds()).containsExactly("shop");
    }

    @Test
    void shouldQueueNothingTwice() throws IOException {
        Tuple tuple = Tuples.touched("a");
        survey(tuple);
        results.inDrafts(queued.removeFirst());

        Survey again = survey(tuple);

        assertThat(again.touched()).hasSize(1);
        assertThat(queued).isEmpty();
    }

    @Test
    void shouldReportATupleThatThisVeryChangeTookBackAsBefore() throws IOException {
        Tuple tuple = Tuples.touched("a");
        results.inDataset(Tuples.retracted(tuple, Tuples.NEXT));

        Survey again = survey(tuple);

        assertThat(again.tuples()).isOne();
        assertThat(queued).isEmpty();
    }

    @Test
    void shouldPassOverWhatAnotherChangeTookBack() throws IOException {
        Tuple tuple = Tuples.touched("a");
        results.inDataset(Tuples.retracted(tuple, Tuples.LAST));

        assertThat(survey(tuple).tuples()).isZero();
        assertThat(queued).isEmpty();
    }

    @Test
    void shouldPassOverTuplesOfAThirdVersion() throws IOException {
        Survey survey = new Survey(new Touch(Tuples.NEXT, Tuples.LAST), results);

        survey.take(0, Tuples.touched("a"), (partition, draft) -> queued.add(draft));

        assertThat(survey.tuples()).isZero();
        assertThat(queued).isEmpty();
    }

    @Test
    void shouldGoOnFromAReleaseThatATupleWasConfirmedUnder() throws IOException {
        Tuple tuple = Tuples.touched("a");
        results.inDataset(Tuples.confirmed(tuple, Tuples.NEXT));
        Survey survey = new Survey(new Touch(Tuples.NEXT, Tuples.LAST), results);

        survey.take(0, tuple, (partition, draft) -> queued.add(draft));

        assertThat(queued).extracting(Draft::judgedBySpec).containsExactly(Tuples.LAST.ref());
    }

    private Survey survey(Tuple... tuples) throws IOException {
        Survey survey = new Survey(new Touch(Tuples.OLD, Tuples.NEXT), results);
        for (Tuple tuple : tuples) {
            survey.take(0, tuple, (partition, draft) -> queued.add(draft));
        }
        return survey;
    }

    private static Tuple untouched() {
        return Tuples.about("b", "safety", "Decision: comply", "safety");
    }
}
