package responsa.local.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.work.Answer;
import responsa.stage.work.Memo;
import responsa.stage.work.Plan;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Case;
import responsa.topics.record.CategorySource;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Message;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Role;
import responsa.topics.record.Spec;

class GivenDraftWorkTest {
    private static final Spec SPEC =
            aSpec().policy("kind", "Be kind.").policy("brief", "Be brief.").build();
    private static final Recipe RECIPE = aRecipe().build();
    private static final String FILE = """
            {"id": "a", "prompt": "First?", "cot": "Thought.", "response": "One."}
            {"id": "b", "prompt": "First?", "response": "Two."}
            {"id": "c", "prompt": "First?", "cot": "Thought.", "response": ""}
            """;
    private static final Case GRADED = new Case(
            Prompt.submitted(List.of(new Message(Role.USER, "First?")), null, Map.of(), SPEC.ref(), RECIPE.ref()),
            List.of("kind"),
            CategorySource.MODEL,
            0,
            List.of(),
            null);

    @TempDir
    private Path folder;

    private GivenRows rows;
    private GivenDraftWork work;

    @BeforeEach
    void read() throws IOException {
        rows = GivenRows.read(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), Sha256.of(FILE), folder);
        work = new GivenDraftWork(new Known(Optional.of(SPEC)), Duration.ofSeconds(1), rows);
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void shouldTakeEveryRowOfThePromptAsASample() throws InterruptedException {
        assertThat(work.plan(GRADED)).isEqualTo(new Plan.Parts<>(3));
        for (int sample = 0; sample < 3; sample++) {
            Draft draft = draft(GRADED, sample);
            assertThat(draft.id()).isEqualTo(DraftId.of(GRADED.id(), 0, sample));
            assertThat(draft.drafted()).isEqualTo(GRADED);
            assertThat(draft.samples()).isEqualTo(3);
            assertThat(draft.sampleIndex()).isEqualTo(sample);
        }
    }

    @Test
    void shouldNameWhatARowIsWithout() throws InterruptedException {
        assertThat(draft(GRADED, 0))
                .returns("Thought.", Draft::cot)
                .returns("One.", Draft::response)
                .returns(DraftOutcome.COMPLETE, Draft::outcome);
        assertThat(draft(GRADED, 1).outcome()).isEqualTo(DraftOutcome.COT_MISSING);
        assertThat(draft(GRADED, 2).outcome()).isEqualTo(DraftOutcome.RESPONSE_MISSING);
    }

    @Test
    void shouldCountEveryPolicyAsShownAndNoCallAsMade() throws InterruptedException {
        assertThat(draft(GRADED, 0).provenance()).satisfies(known -> {
            assertThat(known.policiesShown()).containsExactly("kind", "brief");
            assertThat(known.call().tries()).isZero();
            assertThat(known.call().reported()).isNull();
            assertThat(known.template().sha256()).isEqualTo(Sha256.of(FILE));
        });
    }

    @Test
    void shouldSayThatAPromptIsOfNoRow() {
        assertThat(work.plan(aCase().asking("Something else").build()))
                .isEqualTo(new Plan.Settled<>(
                        new Answer.Dead<>(FailureCause.STAGE_FAILED, "no row of the file has this prompt", 0)));
    }

    @Test
    void shouldPassAFailureOn() throws InterruptedException {
        Failure failure = aFailure().of(GRADED).wholeAttempt().build();

        assertThat(work.plan(failure)).isEqualTo(new Plan.Settled<>(new Answer.Given<>(failure)));
        assertThat(work.answer(failure, 0, new Forgetful())).isEqualTo(new Answer.Given<>(failure));
        assertThat(work.identity(failure)).isEmpty();
        assertThat(work.caseOf(failure)).contains(GRADED.id().toString());
    }

    @Test
    void shouldSayThatAVersionIsMissing() throws InterruptedException {
        GivenDraftWork lost = new GivenDraftWork(new Known(Optional.empty()), Duration.ofSeconds(1), rows);

        assertThat(lost.answer(GRADED, 0, new Forgetful()))
                .isInstanceOfSatisfying(
                        Answer.Dead.class, dead -> assertThat(dead.cause()).isEqualTo(FailureCause.VERSION_MISSING));
    }

    @Test
    void shouldAskForTheSameUnderTheSameName() {
        assertThat(work.identity(GRADED)).contains(GRADED.id() + "/0");
        assertThat(work.caseOf(GRADED)).contains(GRADED.id().toString());
    }

    private Draft draft(Case graded, int sample) throws InterruptedException {
        Answer<DraftRecord> answer = work.answer(graded, sample, new Forgetful());
        return (Draft) ((Answer.Given<DraftRecord>) answer).record();
    }

    private record Known(Optional<Spec> known) implements Catalogue {
        @Override
        public Optional<Spec> spec(Sha256 version) {
            return known;
        }

        @Override
        public Optional<Recipe> recipe(Sha256 version) {
            return Optional.of(RECIPE);
        }

        @Override
        public Optional<Spec> currentSpec(String id) {
            return known;
        }

        @Override
        public Optional<Recipe> currentRecipe(String id) {
            return Optional.of(RECIPE);
        }
    }

    private record Forgetful() implements Memo<Void> {
        @Override
        public List<Void> found() {
            return List.of();
        }

        @Override
        public void keep(Void nothing) {
            throw new AssertionError("nothing is paid for, so nothing is kept");
        }
    }
}
