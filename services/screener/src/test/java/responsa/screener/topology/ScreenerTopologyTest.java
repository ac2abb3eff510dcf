package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.screener.heldout.HeldOutFiles;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.record.Exit;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejection;

class ScreenerTopologyTest {
    private final Prompt prompt = aPrompt().asking("Where is my parcel?").build();
    private final Recipe recipe = aRecipe().build();
    private final Recipe other = aRecipe().samples(2).build();
    private final Bench bench;

    ScreenerTopologyTest(@TempDir Path stateDir) {
        bench = new Bench(stateDir, HeldOutFiles.of(List.of()), recipe, other);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldHandTheFirstSubmissionOnWithItsHeaders() {
        bench.submit(prompt, "file:1");

        assertThat(bench.records(Topics.SCREENED)).singleElement().satisfies(screened -> {
            assertThat(screened.key()).isEqualTo(prompt.id());
            assertThat(screened.value()).isEqualTo(prompt);
            assertThat(Bench.header(screened, Headers.POSITION)).isEqualTo("file:1");
            assertThat(Bench.header(screened, Headers.CASE))
                    .isEqualTo(prompt.caseId().toString());
            assertThat(Bench.header(screened, Headers.SOURCE)).isEqualTo("responsa.prompts-0@0");
        });
    }

    @Test
    void shouldKeepALaterSubmissionWithItsPosition() {
        bench.submit(prompt, "file:1");
        bench.submit(prompt, "file:7");

        assertThat(bench.records(Topics.SCREENED)).hasSize(1);
        assertThat(bench.records(Topics.REJECTED)).singleElement().satisfies(rejected -> {
            assertThat(rejected.key()).isEqualTo(prompt.id());
            assertThat(rejected.value()).isEqualTo(new Rejection.Duplicate(prompt));
            assertThat(Bench.header(rejected, Headers.POSITION)).isEqualTo("file:7");
        });
        assertThat(bench.count("rejected")).isOne();
    }

    @Test
    void shouldTakeTheSamePromptUnderAnotherRecipeForAnotherCase() {
        bench.submit(prompt, "file:1");
        bench.submit(aPrompt().asking("Where is my parcel?").under(other).build(), "file:1");

        assertThat(bench.records(Topics.SCREENED)).hasSize(2);
    }

    @Test
    void shouldSettleANamedCaseThatCannotBeReadOnce() {
        byte[] broken = "{\"id\":".getBytes(StandardCharsets.UTF_8);
        Map<String, String> named = Map.of(Headers.CASE, prompt.caseId().toString());

        bench.pipe(prompt.id(), broken, named);
        bench.pipe(prompt.id(), broken, named);

        assertThat(bench.records(Topics.deadLetters("screener"))).hasSize(2).allSatisfy(dead -> {
            assertThat(dead.value()).isEqualTo(broken);
            assertThat(Bench.header(dead, Headers.CAUSE)).isEqualTo(FailureCause.UNREADABLE.name());
        });
        assertThat(bench.records(Topics.OUTCOMES)).singleElement().satisfies(outcome -> {
            assertThat(outcome.key()).isEqualTo(prompt.caseId());
            assertThat(outcome.value().exit()).isEqualTo(Exit.DEAD);
        });
    }

    @Test
    void shouldNotSettleACaseAgainThatIsUnderWay() {
        bench.submit(prompt, "file:1");

        bench.pipe(
                prompt.id(),
                new byte[] {1},
                Map.of(Headers.CASE, prompt.caseId().toString()));

        assertThat(bench.records(Topics.OUTCOMES)).isEmpty();
        assertThat(bench.records(Topics.deadLetters("screener"))).hasSize(1);
    }

    @Test
    void shouldOnlySetAsideWhatNamesNoCase() {
        bench.pipe(prompt.id(), new byte[] {1}, Map.of());
        bench.pipe(prompt.id(), new byte[] {1}, Map.of(Headers.CASE, "no id"));

        assertThat(bench.records(Topics.deadLetters("screener"))).hasSize(2);
        assertThat(bench.records(Topics.OUTCOMES)).isEmpty();
        assertThat(bench.count("dead")).isEqualTo(2);
    }

    @Test
    void shouldSettleAPromptWhoseRecipeDidNotArrive() {
        Prompt under = aPrompt().under(aRecipe().samples(3).build()).build();

        bench.submit(under, "file:1");

        assertThat(bench.records(Topics.deadLetters("screener")))
                .singleElement()
                .satisfies(dead -> {
                    assertThat(Bench.header(dead, Headers.CAUSE)).isEqualTo(FailureCause.VERSION_MISSING.name());
                    assertThat(Bench.header(dead, Headers.DETAIL)).contains("did not arrive in time");
                });
        assertThat(bench.records(Topics.OUTCOMES))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.value().exit()).isEqualTo(Exit.DEAD));
    }

    @Test
    void shouldSetAMessageAsideThatIsNone() {
        bench.message(new byte[] {9, 9});
        bench.message(new byte[] {1, 1, 0});

        assertThat(bench.records(Topics.deadLetters("screener"))).hasSize(2);
    }

    /// A running screener finds its marks by these names: under others it would let every case pass a
    /// second time.
    @Test
    void shouldNotChangeTheTopologyUnnoticed() throws IOException {
        String now = Bench.topology(new SimpleMeterRegistry(), HeldOutFiles.of(List.of()))
                .describe()
                .toString();

        try (InputStream golden = getClass().getResourceAsStream("topology.txt")) {
            String kept = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(now).isEqualToNormalizingNewlines(kept);
        }
    }
}
