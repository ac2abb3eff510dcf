package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.screener.heldout.HeldOutFiles;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.record.Contamination;
import responsa.topics.record.DraftCounts;
import responsa.topics.record.Exit;
import responsa.topics.record.NearDuplicates;
import responsa.topics.record.Outcome;
import responsa.topics.record.Prompt;
import responsa.topics.record.Reason;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejection;
import responsa.topics.record.Screening;

class NearDuplicatesTopologyTest {
    private static final String LETTER = "My landlord has written that he will raise the rent next spring, although we"
            + " agreed two years ago that it would stay as it is. Can he do that, and how should I answer his letter?";
    private static final String HELD_OUT =
            "A baker sells three kinds of bread and wants to know which of them he should"
                    + " bake most of on a rainy day in March.";

    @TempDir
    private Path folder;

    private final Recipe recipe = aRecipe().screening(Screening.DEFAULT).build();
    private final Recipe lenient = aRecipe()
            .screening(new Screening(new NearDuplicates(false, 0.9, 3), new Contamination(true, 8, 0.5)))
            .build();
    private final Prompt prompt = asking(LETTER);
    private final Prompt edited = asking(LETTER.replace("landlord", "landlady").toUpperCase());
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        Path heldOut = Files.writeString(
                folder.resolve("tests.jsonl"), "{\"id\": \"bread\", \"prompt\": \"%s\"}".formatted(HELD_OUT));
        bench = new Bench(folder, HeldOutFiles.of(List.of(heldOut)), recipe, lenient);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldRejectANearDuplicateOfWhatCameBeforeIt() {
        bench.submit(prompt, "file:1");
        bench.submit(edited, "file:2");

        assertThat(bench.records(Topics.SCREENED)).singleElement().satisfies(screened -> {
            assertThat(screened.key()).isEqualTo(prompt.id());
            assertThat(screened.value()).isEqualTo(prompt);
            assertThat(Bench.header(screened, Headers.POSITION)).isEqualTo("file:1");
            assertThat(Bench.header(screened, Headers.SOURCE)).isEqualTo("responsa.prompts-0@0");
        });
        Reason reason = new Reason("near-duplicate", "of prompt %s, Jaccard similarity 0.85".formatted(prompt.id()));
        assertThat(bench.records(Topics.REJECTED)).singleElement().satisfies(rejected -> {
            assertThat(rejected.key()).isEqualTo(edited.id());
            assertThat(rejected.value()).isEqualTo(new Rejection.RejectedPrompt(edited, List.of(reason)));
            assertThat(Bench.header(rejected, Headers.POSITION)).isEqualTo("file:2");
        });
        assertThat(bench.records(Topics.OUTCOMES))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.value())
                        .isEqualTo(new Outcome(
                                edited.caseId(),
                                edited.id(),
                                Exit.REJECTED,
                                List.of(reason),
                                DraftCounts.NONE,
                                0,
                                0,
                                Instant.EPOCH)));
        assertThat(bench.count("rejected")).isOne();
        assertThat(bench.stored(ScreenerTopology.WAITING)).isZero();
        assertThat(bench.stored(ScreenerTopology.RECORDS)).isZero();
        assertThat(bench.stored(ScreenerTopology.KNOWN)).as("originals alone").isOne();
    }

    @Test
    void shouldKeepBothEndsOfAChain() {
        Prompt middle = asking(LETTER + " I must answer him within a fortnight, says the letter.");
        Prompt end = asking(LETTER + " I must answer him within a fortnight, says the letter. And whom could I ask?");
        bench.submit(prompt, "file:1");
        bench.submit(middle, "file:2");
        bench.submit(end, "file:3");

        assertThat(bench.records(Topics.SCREENED))
                .extracting(record -> record.value())
                .containsExactly(prompt, end);
        assertThat(bench.records(Topics.REJECTED)).hasSize(1);
    }

    @Test
    void shouldKnowAnExactRepeatOfARejectedPrompt() {
        bench.submit(prompt, "file:1");
        bench.submit(edited, "file:2");
        bench.submit(edited, "file:3");

        assertThat(bench.records(Topics.REJECTED).getLast().value()).isEqualTo(new Rejection.Duplicate(edited));
        assertThat(bench.records(Topics.OUTCOMES)).hasSize(1);
    }

    @Test
    void shouldRejectWhatHoldsAHeldOutPrompt() {
        bench.submit(asking("I have this question from a test. " + HELD_OUT), "file:1");

        assertThat(bench.records(Topics.OUTCOMES))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.value().reasons())
                        .containsExactly(
                                new Reason("contaminated", "by held-out tests.jsonl bread, 100 % of its n-grams")));
        assertThat(bench.records(Topics.REJECTED)).hasSize(1);
        assertThat(bench.records(Topics.SCREENED)).isEmpty();
        assertThat(bench.stored(ScreenerTopology.KNOWN))
                .as("it is nobody's original")
                .isZero();
    }

    @Test
    void shouldLookForNothingThatTheRecipeDoesNotName() {
        bench.submit(aPrompt().under(lenient).asking(LETTER).build(), "file:1");
        bench.submit(aPrompt().under(lenient).asking(LETTER + "!").build(), "file:2");

        assertThat(bench.records(Topics.SCREENED)).hasSize(2);
        assertThat(bench.stored(ScreenerTopology.KNOWN)).isZero();
    }

    @Test
    void shouldForgetWhatIsOlderThanItRemembers() {
        bench.submit(prompt, "file:1");
        bench.wait(Bench.REMEMBERED.minusDays(1));
        assertThat(bench.stored(ScreenerTopology.KNOWN)).isOne();
        assertThat(bench.stored(ScreenerTopology.BANDS)).as("one shelf a group").isEqualTo(4);

        bench.wait(Duration.ofDays(2));
        bench.wait(Duration.ofSeconds(10));

        assertThat(bench.stored(ScreenerTopology.KNOWN)).isZero();
        assertThat(bench.stored(ScreenerTopology.BANDS)).isZero();
        bench.submit(edited, "file:2");
        assertThat(bench.records(Topics.SCREENED)).hasSize(2);
    }

    @Test
    void shouldScreenWhateverAPromptSays() {
        List<String> odd = List.of("?!", "\uD83D\uDE00", "\u202Eabc", "我想种豌豆", "x".repeat(1 << 20), "\u0000");
        for (int line = 0; line < odd.size(); line++) {
            bench.submit(asking(odd.get(line)), "file:" + line);
        }

        assertThat(bench.records(Topics.SCREENED)).hasSize(odd.size());
    }

    private Prompt asking(String text) {
        return aPrompt().under(recipe).asking(text).build();
    }
}
