package responsa.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.model.answer.Reading;
import responsa.model.failure.CallFailure.Overlong;
import responsa.model.failure.CallFailure.Retryable;
import responsa.model.failure.CallFailure.Terminal;
import responsa.model.failure.CallFailure.TooLong;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.topics.json.Json;

final class CallFailuresTest {
    private static final String URL = "http://localhost:8000/v1";
    private static final String JSON = "application/json";
    private static final String PAGE = "text/html; charset=utf-8";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    private final CallFailures failures = new CallFailures("drafter", URL, "DRAFTER_KEY", CLOCK);

    @ParameterizedTest
    @CsvSource({
        "408, timeout",
        "425, timeout",
        "429, overloaded",
        "500, server-error",
        "502, server-error",
        "503, overloaded",
        "504, server-error",
        "529, server-error"
    })
    void shouldTryAgainAfterTheseStatuses(int status, String cause) {
        assertThat(of(status, JSON, "{}")).isInstanceOfSatisfying(Retryable.class, retryable -> {
            assertThat(retryable.cause().tag()).isEqualTo(cause);
            assertThat(retryable.asked()).isNull();
            assertThat(retryable.detail())
                    .isEqualTo("Endpoint \"drafter\" (http://localhost:8000/v1): status " + status);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422, 451})
    void shouldNotTryAgainWhatWasRefused(int status) {
        assertThat(of(status, JSON, "{}")).isInstanceOfSatisfying(Terminal.class, terminal -> {
            assertThat(terminal.status()).isEqualTo(status);
            assertThat(terminal.detail()).endsWith(": status " + status);
        });
    }

    @Test
    void shouldNotTakeAGatewaysLimitForAnotherServer() {
        assertThat(of(413, PAGE, "<html>")).isInstanceOf(TooLong.class);
    }

    @Test
    void shouldKeepThePauseThatIsAskedFor() {
        assertThat(failures.of(429, JSON, "7", body("{}")))
                .isInstanceOfSatisfying(
                        Retryable.class,
                        retryable -> assertThat(retryable.asked()).hasSeconds(7));
        assertThat(failures.of(503, JSON, "Sun, 01 Mar 2026 12:00:30 GMT", body("{}")))
                .isInstanceOfSatisfying(
                        Retryable.class,
                        retryable -> assertThat(retryable.asked()).hasSeconds(30));
    }

    @Test
    void shouldNameTheErrorAndNotQuoteIt() {
        String error = """
                {"error":{"message":"bad value in 'my secret prompt'","type":"BadRequestError","param":"top_p",
                "code":"my secret prompt"}}""";

        assertThat(of(400, JSON, error))
                .isEqualTo(
                        new Terminal(
                                400,
                                "Endpoint \"drafter\" (http://localhost:8000/v1): status 400 (type BadRequestError, param top_p)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"\"}}",
                "{\"error\":{\"type\":\"exceed_context_size_error\",\"message\":\"\"}}",
                "{\"error\":{\"message\":\"This model's maximum context length is 4096 tokens.\"}}",
                "{\"error\":{\"message\":\"The prompt (length 9) is longer than the maximum model length of 8.\"}}",
                "{\"error\":\"the request exceeds the available context size\"}"
            })
    void shouldSayThatARequestIsTooLongForTheModel(String error) {
        assertThat(of(400, JSON, error))
                .isInstanceOfSatisfying(
                        TooLong.class,
                        tooLong -> assertThat(tooLong.detail())
                                .endsWith("the request is longer than the model's context"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void shouldNameTheVariableOfAKeyThatIsNotTaken(int status) {
        assertThat(of(status, JSON, "{}"))
                .isEqualTo(new Unavailable(
                        Cause.UNAUTHORISED,
                        "it does not take the key (status %d)".formatted(status),
                        "Is the key in the environment variable DRAFTER_KEY right, and may it use this model?"));
    }

    @Test
    void shouldSayHowToGiveAKeyWhereNoneIsSent() {
        CallFailures keyless = new CallFailures("drafter", URL, null, CLOCK);

        assertThat(keyless.of(401, JSON, null, body("{}")))
                .isEqualTo(new Unavailable(
                        Cause.UNAUTHORISED,
                        "it does not answer without a key (status 401)",
                        "If it wants a key, name the environment variable that holds it in api-key-env."));
    }

    @ParameterizedTest
    @CsvSource({"402, {}", "429, {\"error\":{\"code\":\"insufficient_quota\"}}"})
    void shouldWaitWhereTheAccountHasNothingLeft(int status, String body) {
        assertThat(of(status, JSON, body))
                .isInstanceOfSatisfying(
                        Unavailable.class, quota -> assertThat(quota.cause()).isEqualTo(Cause.QUOTA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"The model `drafter` does not exist.\",\"type\":\"NotFoundError\",\"code\":404}}",
                "{\"error\":{\"message\":\"\",\"code\":\"model_not_found\"}}",
                "{\"error\":\"model 'drafter' not found, try pulling it first\"}"
            })
    void shouldSayWhereModelsAreListedWhenTheEndpointHasNotThisOne(String error) {
        assertThat(of(404, JSON, error))
                .isEqualTo(new Unavailable(
                        Cause.NO_MODEL,
                        "it has no model \"drafter\" (status 404)",
                        "GET http://localhost:8000/v1/models lists those that it has."));
    }

    @ParameterizedTest
    @CsvSource({
        "404, text/html, <html>",
        "405, text/html, <html>",
        "404, application/json, {\"detail\":\"Not Found\"}",
        "404, application/json, {\"error\":{\"message\":\"File Not Found\"}}",
        "400, text/html, <html>",
        "400, text/plain, Client sent an HTTP request to an HTTPS server."
    })
    void shouldAskForTheBaseUrlWhereAnotherThingAnswers(int status, String contentType, String body) {
        assertThat(of(status, contentType, body))
                .isEqualTo(new Unavailable(
                        Cause.FOREIGN,
                        "it answered %d with %s".formatted(status, contentType),
                        "Is this an OpenAI-compatible base URL, does it end in /v1?"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void shouldSayThatARedirectIsNotFollowed(int status) {
        assertThat(of(status, PAGE, "")).isInstanceOfSatisfying(Unavailable.class, foreign -> {
            assertThat(foreign.reason()).contains("redirects (status %d)".formatted(status));
            assertThat(foreign.cause()).isEqualTo(Cause.FOREIGN);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 | application/json | {\"error\":{\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}",
                "502 | text/html | <html>",
                "503 | text/html | <html>",
                "503 | text/plain | no healthy upstream"
            })
    void shouldWaitForAServerThatIsNotReady(int status, String contentType, String body) {
        assertThat(of(status, contentType, body))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        notReady -> assertThat(notReady.cause()).isEqualTo(Cause.NOT_READY));
    }

    @Test
    void shouldSayWhyThereIsNoConnection() {
        assertThat(reason(new ConnectException("Connection refused: /127.0.0.1:1")))
                .isEqualTo("connection refused");
        assertThat(reason(new ConnectTimeoutException())).isEqualTo("its host does not answer");
        assertThat(reason(new UnknownHostException("h"))).isEqualTo("its host has no address");
        assertThat(reason(new NoRouteToHostException())).isEqualTo("there is no route to its host");
        assertThat(reason(new SSLHandshakeException("not TLS"))).isEqualTo("TLS failed");
        assertThat(reason(new SSLException("PKIX", new CertificateException())))
                .isEqualTo("its certificate is not trusted");
        assertThat(reason(new SocketException("Network is unreachable"))).isEqualTo("no connection (SocketException)");
    }

    @Test
    void shouldTryAgainAfterSilenceAndDrops() {
        assertThat(failures.silent(Duration.ofSeconds(60)))
                .isEqualTo(new Retryable(
                        Cause.TIMEOUT, "Endpoint \"drafter\" (http://localhost:8000/v1): silent for 60 s", null));
        assertThat(failures.dropped(true))
                .isEqualTo(new Retryable(
                        Cause.DROPPED,
                        "Endpoint \"drafter\" (http://localhost:8000/v1): the connection ended before the answer did",
                        null));
        assertThat(failures.of(new Reading.Cut(), 200, JSON)).isEqualTo(failures.dropped(true));
    }

    @Test
    void shouldNotPayAgainForWhatTakesTooLongOrIsTooLong() {
        assertThat(failures.overdue(Duration.ofMinutes(30)))
                .isInstanceOfSatisfying(
                        Overlong.class,
                        overdue -> assertThat(overdue.detail()).endsWith("within its deadline of 30 min"));
        assertThat(failures.of(new Reading.Overlong(4096), 200, JSON))
                .isInstanceOfSatisfying(
                        Overlong.class,
                        overlong -> assertThat(overlong.detail()).contains("4096 bytes"));
    }

    @Test
    void shouldNameTheContentTypeOfAPageThatCameWithSuccess() {
        assertThat(failures.of(new Reading.Foreign(), 200, PAGE))
                .isEqualTo(new Unavailable(
                        Cause.FOREIGN,
                        "it answered 200 with text/html",
                        "Is this an OpenAI-compatible base URL, does it end in /v1?"));
        assertThat(failures.of(new Reading.Foreign(), 200, null))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        foreign -> assertThat(foreign.reason()).endsWith("with no content type"));
        assertThat(failures.of(new Reading.Foreign(), 200, "an \"evil\" header"))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        foreign -> assertThat(foreign.reason()).endsWith("with an odd content type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":429,\"message\":\"\"} | Retryable",
                "{\"code\":500,\"message\":\"\"} | Retryable",
                "{\"message\":\"engine died\"} | Retryable",
                "\"engine died\" | Retryable",
                "{\"code\":400,\"message\":\"\"} | Terminal",
                "{\"message\":\"maximum context length is 10\"} | TooLong",
                "{\"code\":401,\"message\":\"\"} | Unavailable"
            })
    void shouldReadTheErrorWithinAnAnswerAsAStatus(String error, String type) throws Exception {
        CallFailure failure = failures.of(new Reading.Errored(Json.records().readTree(error)), 200, JSON);

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
    }

    private CallFailure of(int status, String contentType, String body) {
        return failures.of(status, contentType, null, body(body));
    }

    private String reason(Throwable why) {
        return ((Unavailable) failures.unconnected(why)).reason();
    }

    private static byte[] body(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Named as the transport's own.
    private static final class ConnectTimeoutException extends ConnectException {}
}
