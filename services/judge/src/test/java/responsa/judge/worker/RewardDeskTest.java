package responsa.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aCall;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.judge.config.JudgeSettings;
import responsa.judge.domain.reward.Rewarded;
import responsa.judge.domain.reward.Rewarded.Decision;
import responsa.model.Completion;
import responsa.model.Completion.Finish;
import responsa.model.ModelClient;
import responsa.model.ModelRequest;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.service.Settings;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

class RewardDeskTest {
    private final Spec spec = aSpec().build();
    private final Recipe recipe = aRecipe()
            .id("default")
            .passes(2)
            .criterion("compliance", 7)
            .cotCriterion("grounding", 7)
            .build();
    private final ConcurrentLinkedQueue<ModelRequest> asked = new ConcurrentLinkedQueue<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, String> settings = new HashMap<>();

    @Test
    void shouldScoreABatchInItsOrder() throws Exception {
        List<Rewarded> results = judged(take(this::asItSays, """
                {"prompts": ["One?", "Two?", "Three?"], "completions": ["score 9", "score 2", "score none"]}"""));

        assertThat(results)
                .extracting(Rewarded::decision)
                .containsExactly(Decision.ACCEPTED, Decision.REJECTED, Decision.UNDECIDED);
        assertThat(results.get(0).scores()).isEqualTo(Map.of("compliance", 9));
        assertThat(results.get(1)).returns(1, Rewarded::passes);
        assertThat(meters.get("responsa.judge.reward.items")
                        .tag("decision", "accepted")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldNotShowTheCotUnlessAskedTo() throws Exception {
        String body = """
                {"hide_cot": %s, "items": [{"messages": [{"role": "user", "content": "Hm?"}],
                 "completion": "<think>a secret</think>score 9"}]}""";

        judged(take(this::asItSays, body.formatted(true)));

        assertThat(asked)
                .allSatisfy(request -> assertThat(request.toString()).doesNotContain("a secret", "[grounding]"));
        asked.clear();
        judged(take(this::asItSays, body.formatted(false)));
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.toString()).contains("a secret", "[grounding]"));
    }

    @Test
    void shouldFailOnlyTheCompletionThatNoModelAnswersFor() throws Exception {
        ModelClient models = request -> text(request).contains("lost")
                ? new Completion.GaveUp("6 tries, the last: status 503", 6)
                : asItSays(request);

        List<Rewarded> results =
                judged(take(models, "{\"prompts\": [\"a\", \"b\"], \"completions\": [\"lost\", \"score 9\"]}"));

        assertThat(results).extracting(Rewarded::decision).containsExactly(Decision.FAILED, Decision.ACCEPTED);
        assertThat(results.getFirst().problem()).contains("status 503");
    }

    @Test
    void shouldEndWhenItsTimeIsOver() throws Exception {
        settings.put("responsa.judge.reward.within", "1s");

        List<Rewarded> results =
                judged(take(RewardDeskTest::never, "{\"prompts\": [\"a\"], \"completions\": [\"b\"]}"));

        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.problem()).isEqualTo("it was not judged within PT1S"));
    }

    @Test
    void shouldTurnAwayWhatDoesNotFitAndTakeItLater() throws Exception {
        settings.put("responsa.judge.reward.in-flight", "2");
        settings.put("responsa.judge.reward.max-items", "2");
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        ModelClient models = request -> {
            begun.countDown();
            release.await();
            return asItSays(request);
        };
        String one = "{\"prompts\": [\"a\"], \"completions\": [\"score 9\"]}";
        String two = "{\"prompts\": [\"a\", \"b\"], \"completions\": [\"score 9\", \"score 8\"]}";
        try (RewardDesk desk = desk(models)) {
            CompletableFuture<RewardReceipt> first = CompletableFuture.supplyAsync(() -> quietly(desk, one));
            begun.await();

            assertThat(desk.take(bytes(two), Optional.empty())).isInstanceOf(RewardReceipt.Busy.class);
            release.countDown();
            assertThat(received(first)).isInstanceOf(RewardReceipt.Judged.class);
            assertThat(desk.take(bytes(two), Optional.empty())).isInstanceOf(RewardReceipt.Judged.class);
        }
        assertThat(meters.get("responsa.judge.reward.requests")
                        .tag("result", "busy")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseWhatIsTooLarge() throws Exception {
        settings.put("responsa.judge.reward.max-body-bytes", "1024");
        settings.put("responsa.judge.reward.max-items", "1");

        assertThat(take(this::asItSays, "x".repeat(1025)))
                .isInstanceOfSatisfying(
                        RewardReceipt.TooLarge.class,
                        large -> assertThat(large.problem()).startsWith("the body has more than 1,024 bytes"));
        assertThat(take(this::asItSays, "{\"prompts\": [\"a\", \"b\"], \"completions\": [\"c\", \"d\"]}"))
                .isInstanceOfSatisfying(
                        RewardReceipt.TooLarge.class,
                        large -> assertThat(large.problem())
                                .startsWith("the request has 2 completions, at most 1 may be"));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"recipe\": \"none\", \"prompts\": [\"a\"], \"completions\": [\"b\"]} | the recipe \"none\" is not published",
                "{\"spec\": \"none\", \"prompts\": [\"a\"], \"completions\": [\"b\"]} | the spec \"none\" is not published"
            })
    void shouldSayWhatIsNotPublished(String body, String problem) throws Exception {
        assertThat(take(this::asItSays, body))
                .isInstanceOfSatisfying(
                        RewardReceipt.NotPublished.class,
                        absent -> assertThat(absent.problem()).startsWith(problem));
    }

    @Test
    void shouldTakeTheRecipeOfTheAddressWhereTheBodyNamesNone() throws Exception {
        try (RewardDesk desk = desk(this::asItSays)) {
            assertThat(desk.take(bytes("{\"prompts\": [\"a\"], \"completions\": [\"b\"]}"), Optional.of("other")))
                    .isInstanceOf(RewardReceipt.NotPublished.class);
        }
    }

    @Test
    void shouldRefuseACategoryThatTheSpecDoesNotHave() throws Exception {
        String body = "{\"items\": [{\"messages\": \"a\", \"completion\": \"b\", \"categories\": [\"weather\"]}]}";

        assertThat(take(this::asItSays, body))
                .isInstanceOfSatisfying(
                        RewardReceipt.Unusable.class,
                        unusable -> assertThat(unusable.problem())
                                .startsWith(
                                        "items[0].categories names something that the spec \"shop\" does not have"));
    }

    @ParameterizedTest
    @CsvSource({
        "in-flight, 0, it must be 1 to 65536",
        "max-items, 300, it must be 1 to 256",
        "max-body-bytes, 5, it must be 1024 to 67108864",
        "within, 5ms, it must be at least PT1S"
    })
    void shouldRefuseASettingOutOfItsBounds(String name, String value, String bounds) {
        settings.put("responsa.judge.reward." + name, value);

        assertThatThrownBy(() -> RewardBounds.check(reward()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("responsa.judge.reward." + name, bounds);
    }

    /// Scores as the completion says, under every criterion that is asked for.
    private Completion asItSays(ModelRequest request) {
        asked.add(request);
        String message = text(request);
        String wanted = message.replaceAll("(?s).*score (\\w+).*", "$1");
        String code = message.substring(message.lastIndexOf(' ') + 1);
        String one = "{\"reason\": \"So.\", \"score\": %s}".formatted(wanted.equals("none") ? "\"?\"" : wanted);
        String text =
                "{\"code\": \"%s\", \"scores\": {\"compliance\": %s, \"grounding\": %s}}".formatted(code, one, one);
        return new Completion.Answered("", text, Finish.STOP, aCall(request.model(), 1));
    }

    private static Completion never(ModelRequest request) throws InterruptedException {
        new CountDownLatch(1).await();
        throw new AssertionError("nobody counts down");
    }

    private static String text(ModelRequest request) {
        return request.messages().getLast().content();
    }

    private RewardReceipt take(ModelClient models, String body) throws IOException, InterruptedException {
        try (RewardDesk desk = desk(models)) {
            return desk.take(bytes(body), Optional.empty());
        }
    }

    private static RewardReceipt quietly(RewardDesk desk, String body) {
        try {
            return desk.take(bytes(body), Optional.empty());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static RewardReceipt received(CompletableFuture<RewardReceipt> receipt)
            throws InterruptedException, ExecutionException, TimeoutException {
        return receipt.get(30, TimeUnit.SECONDS);
    }

    private RewardDesk desk(ModelClient models) {
        return new RewardDesk(
                reward(),
                Catalogue.of(List.of(spec), List.of(recipe)),
                models,
                new RecentStandards(8),
                new RewardMeters("judge", meters));
    }

    private JudgeSettings.Reward reward() {
        return Settings.of(JudgeSettings.class, settings).reward();
    }

    private static List<Rewarded> judged(RewardReceipt receipt) {
        assertThat(receipt).isInstanceOf(RewardReceipt.Judged.class);
        return ((RewardReceipt.Judged) receipt).results();
    }

    private static InputStream bytes(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }
}
