package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import responsa.topics.record.ModelCall;
import responsa.topics.record.TokenUsage;

final class OpenAiModelsIT {
    private static final AnswerSchema SCHEMA = new AnswerSchema("judgement", "{\"type\":\"object\"}");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RawEndpoint endpoint = RawEndpoint.start();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Models models = start(TestSettings.of(Asked.MODEL, endpoint.url()));

    @AfterEach
    void close() {
        models.close();
        endpoint.close();
    }

    @Test
    void shouldReadAStreamedAnswerWithItsCotAndItsUsage() throws InterruptedException {
        endpoint.reacting(Dialects.stream(
                Dialects.reasoning("The spec "),
                Dialects.reasoning("allows it."),
                Dialects.content("It is "),
                Dialects.content("fine."),
                Dialects.finish("stop"),
                Dialects.usage(12, 3),
                "[DONE]"));

        Completion completion = models.complete(Asked.request());

        assertThat(completion).isInstanceOfSatisfying(Completion.Answered.class, answered -> {
            assertThat(answered.cot()).isEqualTo("The spec allows it.");
            assertThat(answered.text()).isEqualTo("It is fine.");
            assertThat(answered.finish()).isEqualTo(Completion.Finish.STOP);
            assertThat(answered.call())
                    .isEqualTo(new ModelCall(
                            Asked.MODEL,
                            "served",
                            endpoint.url(),
                            Asked.SAMPLING,
                            "stop",
                            new TokenUsage(12L, 3L, 8L),
                            answered.call().latency(),
                            1,
                            NOW));
        });
    }

    @Test
    void shouldReadABodyThatIsNotStreamed() throws InterruptedException {
        endpoint.reacting(Dialects.json(200, """
                {"model":"m","choices":[{"message":{"content":"<think>Fine?</think>Yes"},"finish_reason":"length"}]}"""));

        Completion.Answered answered = answered(models.complete(Asked.request()));

        assertThat(answered.cot()).isEqualTo("Fine?");
        assertThat(answered.text()).isEqualTo("Yes");
        assertThat(answered.finish()).isEqualTo(Completion.Finish.LENGTH);
        assertThat(answered.call().usage()).isEqualTo(TokenUsage.UNKNOWN);
    }

    @Test
    void shouldReadAnAnswerThatComesByteByByte() throws InterruptedException {
        String answer = Dialects.begun(Dialects.content("漢字"), Dialects.finish("stop"), "[DONE]") + Dialects.END;
        endpoint.reacting(talk -> {
            for (byte next : answer.getBytes(StandardCharsets.UTF_8)) {
                talk.socket().getOutputStream().write(next);
                talk.socket().getOutputStream().flush();
            }
        });

        assertThat(answered(models.complete(Asked.request())).text()).isEqualTo("漢字");
    }

    @Test
    void shouldKeepConnectionsForTheNextCalls() throws InterruptedException {
        endpoint.otherwise(Dialects.answer("Yes"));

        for (int call = 0; call < 20; call++) {
            models.complete(Asked.request());
        }

        // A call may begin before the connection of the last one is back in its pool.
        assertThat(endpoint.requests()).hasSize(20);
        assertThat(endpoint.connections()).isLessThan(10);
    }

    @Test
    void shouldSendTheRequestWithItsKey() throws InterruptedException {
        endpoint.reacting(Dialects.answer("Yes"));
        ModelsSettings settings =
                TestSettings.of(Asked.MODEL).at(TestSettings.At.keyed(Asked.MODEL, endpoint.url(), "KEY"));
        try (Models keyed = start(settings)) {
            keyed.complete(Asked.request());
        }

        RawEndpoint.Request request = endpoint.requests().getFirst();
        assertThat(request.head())
                .startsWith("POST /v1/chat/completions HTTP/1.1\r\n")
                .containsIgnoringCase("authorization: Bearer hush")
                .containsIgnoringCase("content-type: application/json")
                .doesNotContainIgnoringCase("accept-encoding");
        assertThat(request.body()).contains("\"model\":\"drafter\"");
    }

    @Test
    void shouldTryAgainAfterAServerErrorAndCountIt() throws InterruptedException {
        endpoint.reacting(Dialects.json(500, "{}"), Dialects.json(429, "{}", "retry-after: 0"), Dialects.answer("Yes"));

        Completion.Answered answered = answered(models.complete(Asked.request()));

        assertThat(answered.call().tries()).isEqualTo(3);
        assertThat(count("responsa.model.retries", "cause", "server-error")).isEqualTo(1);
        assertThat(count("responsa.model.retries", "cause", "overloaded")).isEqualTo(1);
    }

    @Test
    void shouldGiveUpWhenTheTriesAreUsedUp() throws InterruptedException {
        endpoint.otherwise(Dialects.json(500, "{}"));

        assertThat(models.complete(Asked.request()))
                .isEqualTo(new Completion.GaveUp("Endpoint \"drafter\" (%s): status 500".formatted(endpoint.url()), 3));
        assertThat(endpoint.requests()).hasSize(3);
        assertThat(count("responsa.model.calls", "outcome", "gave-up")).isEqualTo(1);
    }

    @Test
    void shouldAskWithoutASchemaThatIsRefusedAndRememberIt() throws InterruptedException {
        endpoint.reacting(
                Dialects.json(400, "{\"error\":{\"message\":\"no such field\"}}"),
                Dialects.answer("Yes"),
                Dialects.answer("Yes"));

        Completion.Answered first = answered(models.complete(Asked.following(SCHEMA)));
        Completion.Answered second = answered(models.complete(Asked.following(SCHEMA)));

        assertThat(endpoint.requests())
                .extracting(request -> request.body().contains("response_format"))
                .containsExactly(true, false, false);
        assertThat(first.call().tries()).isEqualTo(2);
        assertThat(second.call().tries()).isEqualTo(1);
    }

    @Test
    void shouldNotBlameTheSchemaForARefusalThatStays() throws InterruptedException {
        endpoint.reacting(
                Dialects.json(400, "{\"error\":{\"code\":\"other\"}}"),
                Dialects.json(400, "{\"error\":{\"code\":\"other\"}}"),
                Dialects.answer("Yes"));

        assertThat(models.complete(Asked.following(SCHEMA)))
                .isInstanceOfSatisfying(
                        Completion.Refused.class,
                        refused -> assertThat(refused.tries()).isEqualTo(2));
        answered(models.complete(Asked.following(SCHEMA)));

        assertThat(endpoint.requests())
                .extracting(request -> request.body().contains("response_format"))
                .containsExactly(true, false, true);
    }

    @Test
    void shouldSayThatARequestIsTooLongWithoutAskingAgain() throws InterruptedException {
        endpoint.reacting(Dialects.json(400, "{\"error\":{\"code\":\"context_length_exceeded\"}}"));

        assertThat(models.complete(Asked.following(SCHEMA)))
                .isInstanceOfSatisfying(Completion.TooLong.class, tooLong -> {
                    assertThat(tooLong.status()).isEqualTo(400);
                    assertThat(tooLong.tries()).isEqualTo(1);
                });
    }

    @Test
    void shouldNotAskAgainWhatWasRefused() throws InterruptedException {
        endpoint.reacting(Dialects.json(400, "{\"error\":{\"code\":\"other\"}}"));

        assertThat(models.complete(Asked.request())).isInstanceOfSatisfying(Completion.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.detail()).endsWith("status 400 (code other)");
            assertThat(refused.tries()).isEqualTo(1);
        });
        assertThat(endpoint.requests()).hasSize(1);
        assertThat(count("responsa.model.calls", "outcome", "refused")).isEqualTo(1);
    }

    @Test
    void shouldAskAgainWhenTheConnectionEndsBeforeTheAnswer() throws InterruptedException {
        endpoint.reacting(RawEndpoint.Talk::reset, talk -> talk.socket().close(), talk -> {
            talk.send(Dialects.begun(Dialects.content("Ye")));
            talk.reset();
        });
        endpoint.otherwise(Dialects.answer("Yes"));

        try (Models patient = start(TestSettings.of(Asked.MODEL, endpoint.url()).tries(4))) {
            assertThat(answered(patient.complete(Asked.request())).call().tries())
                    .isEqualTo(4);
        }
        assertThat(count("responsa.model.retries", "cause", "dropped")).isEqualTo(3);
    }

    @Test
    void shouldAskAgainWhenAStreamEndsWithoutAnEnd() throws InterruptedException {
        endpoint.reacting(Dialects.stream(Dialects.content("Ye")), Dialects.answer("Yes"));

        assertThat(answered(models.complete(Asked.request())).call().tries()).isEqualTo(2);
    }

    @Test
    void shouldKeepAnAnswerThatIsWholeThoughItsConnectionIsNot() throws InterruptedException {
        endpoint.reacting(talk -> {
            talk.send(Dialects.begun(Dialects.content("Yes"), Dialects.finish("stop")));
            talk.reset();
        });

        assertThat(answered(models.complete(Asked.request())).text()).isEqualTo("Yes");
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void shouldTakeSilenceForADeadEndpointAndCloseTheConnection() throws Exception {
        CountDownLatch closed = new CountDownLatch(2);
        RawEndpoint.Reaction silent = talk -> {
            talk.awaitClosing();
            closed.countDown();
        };
        RawEndpoint.Reaction silentAfterAWord = talk -> {
            talk.send(Dialects.begun(Dialects.content("Ye")));
            silent.react(talk);
        };
        endpoint.reacting(silent, silentAfterAWord, Dialects.answer("Yes"));

        try (Models hurried = start(TestSettings.of(Asked.MODEL, endpoint.url()).idle(Duration.ofMillis(150)))) {
            assertThat(answered(hurried.complete(Asked.request())).call().tries())
                    .isEqualTo(3);
        }
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(count("responsa.model.retries", "cause", "timeout")).isEqualTo(2);
    }

    @Test
    void shouldNotTakeAnAnswerForSilenceThatTakesLongerThanTheLongestSilence() throws InterruptedException {
        endpoint.reacting(talk -> {
            talk.send(Dialects.begun());
            for (int word = 0; word < 15; word++) {
                talk.send(Dialects.event(Dialects.content("x")));
                talk.pause(100);
            }
            talk.send(Dialects.event(Dialects.finish("stop")) + Dialects.END);
        });

        try (Models hurried = start(TestSettings.of(Asked.MODEL, endpoint.url()).idle(Duration.ofSeconds(1)))) {
            assertThat(answered(hurried.complete(Asked.request())).text()).isEqualTo("x".repeat(15));
        }
    }

    @Test
    void shouldGiveUpAnAnswerThatTakesLongerThanItsDeadlineThoughItStreams() throws InterruptedException {
        endpoint.reacting(talk -> {
            talk.send(Dialects.begun());
            while (true) {
                talk.send(Dialects.event(Dialects.content("x")));
            }
        });

        assertThat(models.complete(Asked.within(Duration.ofMillis(200))))
                .isEqualTo(new Completion.GaveUp(
                        "Endpoint \"drafter\" (%s): no whole answer within its deadline of 200 ms"
                                .formatted(endpoint.url()),
                        1));
    }

    @Test
    void shouldGiveUpAnAnswerThatIsTooLongWithoutReadingOn() throws InterruptedException {
        endpoint.reacting(talk -> {
            talk.send(Dialects.begun());
            while (true) {
                talk.send(Dialects.event(Dialects.content("x".repeat(1_000))));
            }
        });

        try (Models narrow = start(TestSettings.of(Asked.MODEL, endpoint.url()).answerBytes(5_000))) {
            assertThat(narrow.complete(Asked.request()))
                    .isInstanceOfSatisfying(
                            Completion.GaveUp.class,
                            gaveUp -> assertThat(gaveUp.detail()).contains("5000 bytes"));
        }
    }

    @Test
    void shouldCloseTheConnectionWhenTheCallerIsInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        endpoint.reacting(talk -> {
            talk.send(Dialects.begun(Dialects.content("Ye")));
            asked.countDown();
            talk.awaitClosing();
            closed.countDown();
        });
        Asking asking = Asking.of(models);
        asked.await();

        asking.interrupt();

        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        asking.isInterrupted();
        assertThat(count("responsa.model.calls", "outcome", "interrupted")).isEqualTo(1);
    }

    @Test
    void shouldInterruptTheCallsUnderWayWhenItIsClosed() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        endpoint.reacting(talk -> {
            asked.countDown();
            talk.awaitClosing();
        });
        Asking asking = Asking.of(models);
        asked.await();

        models.close();

        asking.isInterrupted();
        Asking.of(models).isInterrupted();
    }

    @Test
    void shouldInterruptACallThatIsBetweenTwoTriesWhenItIsClosed() throws Exception {
        endpoint.otherwise(Dialects.json(500, "{}"));
        Duration hour = Duration.ofHours(1);
        Models patient = start(TestSettings.of(Asked.MODEL, endpoint.url()).backoff(hour, hour));
        Asking asking = Asking.of(patient);
        await().untilAsserted(() -> assertThat(count("responsa.model.retries", "cause", "server-error"))
                .isEqualTo(1));

        patient.close();

        asking.isInterrupted();
    }

    @Test
    void shouldMeasureTheAnswer() throws InterruptedException {
        endpoint.reacting(Dialects.answer("Yes"));

        Completion.Answered answered = answered(models.complete(Asked.request()));

        assertThat(count("responsa.model.calls", "outcome", "answered")).isEqualTo(1);
        assertThat(count("responsa.model.tokens", "kind", "prompt")).isEqualTo(12);
        assertThat(count("responsa.model.tokens", "kind", "completion")).isEqualTo(3);
        assertThat(count("responsa.model.tokens", "kind", "cached")).isEqualTo(8);
        Timer latency =
                meters.get("responsa.model.latency").tag("service", "drafter").timer();
        assertThat(latency.count()).isEqualTo(1);
        assertThat(latency.max(TimeUnit.NANOSECONDS))
                .isEqualTo(answered.call().latency().toNanos());
    }

    /// None as long as nothing was counted: a counter is made when the first thing is.
    private double count(String name, String tag, String value) {
        Counter counter = meters.find(name)
                .tags("service", "drafter", "model", Asked.MODEL, tag, value)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static Completion.Answered answered(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Answered.class);
        return (Completion.Answered) completion;
    }

    private Models start(ModelsSettings settings) {
        return OpenAiModels.start(settings, "drafter", meters, InstantSource.fixed(NOW), Map.of("KEY", "hush"));
    }
}
