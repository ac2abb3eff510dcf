package responsa.scripted.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.sample.Asking;
import responsa.scripted.sample.ExampleSpec;
import responsa.scripted.script.Defect;
import responsa.scripted.script.Fault;
import responsa.scripted.script.Script;

class PerformerTest {
    private static final ExampleSpec SPEC = ExampleSpec.read();
    private static final String EXCERPT = SPEC.excerpt("no_harm");
    private static final String PROMPT = "Which books explain how phone scams work?";

    private final Performer performer = new Performer(1);

    @Test
    void shouldPlayTheTaskThatIsAsked() {
        assertThat(text(Asking.forAVerdict(EXCERPT, PROMPT, "cot", "response")))
                .startsWith("{\"scores\":{\"compliance\":{\"reason\":\"");
        assertThat(text(Asking.forAClassification(SPEC.categories(), "Which loans has he borrowed?")))
                .startsWith("{\"categories\":[\"");
        assertThat(text(Asking.forADraft(EXCERPT, PROMPT))).contains("phone");
        assertThat(text(Asking.plainly("What is a novella?"))).contains("novella");
    }

    @Test
    void shouldSayAnotherThingForEverySeedOfARequest() {
        Set<String> drafts = new HashSet<>();
        LongStream.range(0, 20)
                .forEach(seed ->
                        drafts.add(text(Asking.forADraft(EXCERPT, PROMPT).seed(seed))));
        Set<String> verdicts = new HashSet<>();
        LongStream.range(0, 20)
                .forEach(seed -> verdicts.add(text(
                        Asking.forAVerdict(EXCERPT, PROMPT, "cot", "response").seed(seed))));

        assertThat(drafts).hasSize(20);
        assertThat(verdicts).hasSizeGreaterThan(15);
    }

    /// A draft with a weakness of its own is weak in every pass, whatever the pass's seed.
    @Test
    void shouldFindOneDraftWeakInMostOfItsPasses() {
        Script weak = Script.standard().with(new responsa.scripted.script.Strictness(0.5, 0, 1));

        IntStream.range(0, 40).forEach(draft -> {
            long lowPasses = LongStream.range(0, 6)
                    .filter(pass -> performer
                            .answers(
                                    Asking.forAVerdict(EXCERPT, PROMPT, "Decision: comply", "Gladly, number " + draft)
                                            .seed(pass)
                                            .request(),
                                    weak)
                            .getFirst()
                            .text()
                            .matches(".*\"score\":[456]\\b.*"))
                    .count();
            assertThat(lowPasses).isIn(0L, 6L);
        });
    }

    @Test
    void shouldDrawFaultsAnewForEveryTry() {
        Script unreliable = Script.standard().with(Fault.FAILED, 0.5);
        ChatRequest request = Asking.forADraft(EXCERPT, PROMPT).request();

        Set<Class<?>> plays = new HashSet<>();
        LongStream.range(0, 20)
                .forEach(attempt -> plays.add(
                        performer.perform(request, unreliable, attempt).getClass()));

        assertThat(plays).containsExactlyInAnyOrder(Play.Failed.class, Play.Answered.class);
    }

    @Test
    void shouldGiveTheSameAnswerInEveryTry() {
        Script planting = Script.standard().with(Defect.LEAKAGE, 0.5).withLatency("lognormal:1s:1");
        ChatRequest request = Asking.forADraft(EXCERPT, PROMPT).request();

        Play.Answered first = (Play.Answered) performer.perform(request, planting, 0);
        Play.Answered second = (Play.Answered) performer.perform(request, planting, 1);

        assertThat(second.answers()).isEqualTo(first.answers());
        assertThat(second.latency()).isNotEqualTo(first.latency());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void shouldPlayTheFaultThatHappens(Fault fault) {
        Script script = Script.standard().withLatency("fixed:10s").with(fault, 1);

        Play play = performer.perform(Asking.plainly("x").request(), script, 0);

        switch (fault) {
            case OVERLOADED -> assertThat(play).isEqualTo(new Play.Overloaded(Duration.ofSeconds(1)));
            case FAILED -> assertThat(play).isEqualTo(new Play.Failed(500, Duration.ofSeconds(2)));
            case DROPPED -> assertThat(play).isEqualTo(new Play.Dropped(Duration.ofSeconds(2)));
            case SILENT -> assertThat(play).isEqualTo(new Play.Silent());
            case HTML -> assertThat(play).isEqualTo(new Play.Html(Duration.ofSeconds(2)));
            case CUT -> assertThat(((Play.Answered) play).cut()).isTrue();
        }
    }

    @Test
    void shouldEndAtTheTokenLimitOfTheRequest() {
        Answer answer = performer
                .answers(Asking.forADraft(EXCERPT, PROMPT).maxTokens(20).request(), Script.standard())
                .getFirst();

        assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
        assertThat(answer.cot()).hasSize(80);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void shouldGiveSeveralAnswersThatDiffer() {
        List<Answer> answers =
                performer.answers(Asking.forADraft(EXCERPT, PROMPT).answers(4).request(), Script.standard());

        assertThat(answers).hasSize(4).extracting(Answer::cot).doesNotHaveDuplicates();
        assertThat(performer.answers(
                        Asking.forADraft(EXCERPT, PROMPT).answers(4).request(), Script.standard()))
                .isEqualTo(answers);
    }

    private String text(Asking asking) {
        return performer.answers(asking.request(), Script.standard()).getFirst().text();
    }
}
