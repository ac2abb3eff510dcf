package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Endpoints that answer nobody: calls wait, say why, and go on.
final class OutageIT {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration NEVER = Duration.ofHours(1);

    private final RawEndpoint endpoint = RawEndpoint.start();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private Models models = start(TestSettings.of(Asked.MODEL, endpoint.url()));

    @AfterEach
    void close() {
        models.close();
        endpoint.close();
    }

    @Test
    void shouldWaitForAnEndpointThatIsDownAndLoseNoCall() throws InterruptedException {
        endpoint.close();
        List<Asking> calls =
                IntStream.range(0, 64).mapToObj(call -> Asking.of(models)).toList();
        await().untilAsserted(() -> {
            assertThat(models.outages()).hasSize(1);
            Outage outage = models.outages().getFirst();
            assertThat(outage.waiting()).isEqualTo(64);
            assertThat(outage.model()).isEqualTo(Asked.MODEL);
            assertThat(outage.since()).isEqualTo(NOW);
            assertThat(outage.message())
                    .matches("Endpoint \"drafter\" \\(%s\\): connection refused, \\d+ tr(y|ies) in 0 ms\\. Is it up\\?"
                                    .formatted(endpoint.url())
                            + " 64 calls wait, none is lost\\.");
        });

        try (RawEndpoint again = RawEndpoint.startAt(endpoint.port(), Dialects.answer("Yes"))) {
            for (Asking call : calls) {
                assertThat(call.completion())
                        .isInstanceOfSatisfying(
                                Completion.Answered.class,
                                answered -> assertThat(answered.call().tries()).isEqualTo(1));
            }
            assertThat(again.requests()).hasSize(64);
        }
        assertThat(models.outages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, application/json, {}", "200, text/html, <html>"})
    void shouldNotProbeWithMoreThanOneCall(int status, String contentType, String body) {
        restart(TestSettings.of(Asked.MODEL, endpoint.url()).backoff(Duration.ofMillis(20), NEVER));
        endpoint.otherwise(Dialects.body(status, contentType, body));
        IntStream.range(0, 50).forEach(call -> Asking.of(models));
        await().untilAsserted(() -> assertThat(models.outages())
                .singleElement()
                .satisfies(outage -> assertThat(outage.waiting()).isEqualTo(50)));
        int before = endpoint.requests().size();

        await().untilAsserted(() -> assertThat(endpoint.requests()).hasSizeGreaterThan(before + 2));

        assertThat(endpoint.requests()).hasSizeLessThan(before + 10);
    }

    @Test
    void shouldSendTheCallsOfAnEndpointThatDiesToTheOther() throws InterruptedException {
        try (RawEndpoint other = RawEndpoint.start().otherwise(Dialects.answer("Yes"))) {
            endpoint.close();
            restart(TestSettings.of(Asked.MODEL, endpoint.url(), other.url()).backoff(NEVER, NEVER));

            for (int call = 0; call < 3; call++) {
                assertThat(Asking.of(models).completion()).isInstanceOf(Completion.Answered.class);
            }

            assertThat(other.requests()).hasSize(3);
            assertThat(models.outages()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | text/html | <html> | it answered 200 with text/html | does it end in /v1?",
                "404 | text/html | <html> | it answered 404 with text/html | does it end in /v1?",
                "401 | application/json | {} | it does not answer without a key (status 401) | api-key-env",
                "404 | application/json | {\"error\":{\"param\":\"model\"}} | it has no model \"drafter\" | /v1/models"
            })
    void shouldWaitAndSayWhatAnswersInPlaceOfTheModel(
            int status, String contentType, String body, String reason, String advice) throws InterruptedException {
        endpoint.otherwise(Dialects.body(status, contentType, body));
        restart(TestSettings.of(Asked.MODEL, endpoint.url()).backoff(NEVER, NEVER));
        Asking.of(models);
        await().untilAsserted(() -> assertThat(models.outages()).hasSize(1));

        assertThat(models.outages().getFirst().message()).contains(reason, advice, endpoint.url());
    }

    @Test
    void shouldWaitForAHostThatDoesNotAnswer() throws IOException {
        try (FullHost host = FullHost.start()) {
            restart(TestSettings.of(Asked.MODEL, host.url())
                    .backoff(NEVER, NEVER)
                    .connect(Duration.ofMillis(200)));
            Asking.of(models);

            await().untilAsserted(() -> assertThat(models.outages())
                    .singleElement()
                    .satisfies(outage -> assertThat(outage.message()).contains("its host does not answer, 1 try")));
        }
    }

    @Test
    void shouldNotTrustACertificateThatNobodySigned(@TempDir Path folder) throws Exception {
        try (SelfSignedHost host = SelfSignedHost.start(folder)) {
            restart(TestSettings.of(Asked.MODEL, host.url()).backoff(NEVER, NEVER));
            Asking.of(models);

            await().untilAsserted(() -> assertThat(models.outages())
                    .singleElement()
                    .satisfies(outage -> assertThat(outage.message()).contains("its certificate is not trusted")));
            assertThat(host.bytesRead()).isZero();
        }
    }

    @Test
    void shouldFollowNoRedirect() {
        endpoint.otherwise(Dialects.body(307, "text/html", "", "location: " + endpoint.url() + "/chat/completions"));
        restart(TestSettings.of(Asked.MODEL, endpoint.url()).backoff(NEVER, NEVER));
        Asking.of(models);

        await().untilAsserted(() -> assertThat(models.outages())
                .singleElement()
                .satisfies(outage -> assertThat(outage.message()).contains("it redirects (status 307)")));
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void shouldGoOnWhenWhatWasWrongIsMended() throws InterruptedException {
        endpoint.reacting(Dialects.body(200, "text/html", "<html>"), Dialects.json(401, "{}"), Dialects.answer("Yes"));

        assertThat(Asking.of(models).completion())
                .isInstanceOfSatisfying(
                        Completion.Answered.class,
                        answered -> assertThat(answered.call().tries()).isEqualTo(1));
    }

    @Test
    void shouldNotWaitForEverWithACallThatAloneIsTurnedAway() throws InterruptedException {
        endpoint.otherwise(talk -> {
            boolean disliked = talk.request().body().contains("\"seed\":666");
            (disliked ? Dialects.json(403, "{}") : Dialects.answer("Yes")).react(talk);
        });
        Asking disliked = Asking.of(models, Asked.seeded(666));

        await().untilAsserted(() -> {
            assertThat(Asking.of(models).completion()).isInstanceOf(Completion.Answered.class);
            assertThat(disliked.isDone()).isTrue();
        });

        assertThat(disliked.completion())
                .isInstanceOfSatisfying(
                        Completion.GaveUp.class,
                        gaveUp -> assertThat(gaveUp.detail()).contains("status 403"));
    }

    @Test
    void shouldSpendNoCallOnAnEndpointThatFailsWhenAskedForItsModels() throws InterruptedException {
        endpoint.reacting(Dialects.body(502, "text/html", "<html>"))
                .otherwise(Dialects.answer("Yes"))
                .models(Dialects.json(503, "{}"));
        Asking call = Asking.of(models);
        await().untilAsserted(() -> assertThat(endpoint.inquiries()).hasSizeGreaterThan(3));
        assertThat(endpoint.requests()).hasSize(1);
        assertThat(models.outages().getFirst().message()).contains("it answers 503 when asked for its models");

        endpoint.models(Dialects.json(200, "{}"));

        assertThat(call.completion()).isInstanceOf(Completion.Answered.class);
        assertThat(endpoint.requests()).hasSize(2);
    }

    @Test
    void shouldSpendNoCallOnAnEndpointThatIsSilentWhenAskedForItsModels() {
        restart(TestSettings.of(Asked.MODEL, endpoint.url()).connect(Duration.ofMillis(100)));
        endpoint.reacting(Dialects.body(502, "text/html", "<html>")).models(RawEndpoint.Talk::awaitClosing);
        Asking.of(models);

        await().untilAsserted(() -> assertThat(models.outages())
                .singleElement()
                .satisfies(outage -> assertThat(outage.message()).contains("its host does not answer")));
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void shouldWaitWhereAModelHasNoEndpoint() {
        restart(TestSettings.of("another", endpoint.url()));
        Asking.of(models);

        await().untilAsserted(() -> assertThat(models.outages())
                .singleElement()
                .satisfies(outage -> assertThat(outage.message()).startsWith("Model \"drafter\" has no endpoint;")));
    }

    @Test
    void shouldInterruptTheCallsThatWaitWhenItIsClosed() throws InterruptedException {
        endpoint.close();
        Asking call = Asking.of(models);
        await().untilAsserted(() -> assertThat(models.outages()).hasSize(1));

        models.close();

        call.isInterrupted();
    }

    @Test
    void shouldForgetACallThatIsInterruptedWhileItWaits() throws InterruptedException {
        endpoint.close();
        Asking call = Asking.of(models);
        await().untilAsserted(() -> assertThat(models.outages()).hasSize(1));

        call.interrupt();

        call.isInterrupted();
        await().untilAsserted(() -> assertThat(models.outages()).isEmpty());
    }

    private void restart(ModelsSettings settings) {
        models.close();
        models = start(settings);
    }

    private Models start(ModelsSettings settings) {
        return OpenAiModels.start(settings, "drafter", meters, InstantSource.fixed(NOW), Map.of());
    }
}
