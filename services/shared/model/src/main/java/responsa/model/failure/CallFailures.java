package responsa.model.failure;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import responsa.model.answer.Reading;
import responsa.model.failure.CallFailure.Overlong;
import responsa.model.failure.CallFailure.Retryable;
import responsa.model.failure.CallFailure.Terminal;
import responsa.model.failure.CallFailure.TooLong;
import responsa.model.failure.CallFailure.Unavailable;

/// Says what a failed try at one endpoint means.
///
/// The rule: what every call would meet (nobody there, no key, no model, no such API) is [Unavailable], since to
/// fail the calls would lose all of them; what this request alone meets is [Terminal],
/// or [TooLong] where less of it may be taken; the rest is [Retryable].
public final class CallFailures {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+\\-/]{1,60}");
    private static final int HTTP_BAD_REQUEST = 400;
    private static final int HTTP_TOO_LARGE = 413;
    private static final int MOST_CAUSES = 10;
    private static final String TOO_LONG = "the request is longer than the model's context";
    private static final String IS_THIS_THE_BASE = "Is this an OpenAI-compatible base URL, does it end in /v1?";

    private final String model;
    private final String url;
    private final @Nullable String keyVariable;
    private final InstantSource clock;

    /// @param url the base URL, without credentials
    /// @param keyVariable the environment variable that holds the key; null where no key is sent
    /// @param clock for Retry-After, where it is a date
    public CallFailures(String model, String url, @Nullable String keyVariable, InstantSource clock) {
        this.model = model;
        this.url = url;
        this.keyVariable = keyVariable;
        this.clock = clock;
    }

    /// No connection was made.
    public CallFailure unconnected(Throwable why) {
        return switch (why) {
            case UnknownHostException unknown ->
                new Unavailable(Cause.CONNECT, "its host has no address", "Is its name right?");
            case NoRouteToHostException noWay ->
                new Unavailable(Cause.CONNECT, "there is no route to its host", "Is its address right?");
            case ConnectException refused when isTimeout(refused) -> silentHost();
            case ConnectException refused -> new Unavailable(Cause.CONNECT, "connection refused", "Is it up?");
            case SSLException noTls -> tls(noTls);
            default ->
                new Unavailable(
                        Cause.CONNECT,
                        "no connection (%s)".formatted(why.getClass().getSimpleName()),
                        "Is it up?");
        };
    }

    /// No connection was made in the time allowed for it.
    public Unavailable silentHost() {
        return new Unavailable(
                Cause.CONNECT, "its host does not answer", "Is it up, and does every firewall let this host through?");
    }

    /// It failed at a question that costs it nothing.
    public Unavailable notReady(int status) {
        return new Unavailable(
                Cause.NOT_READY,
                "it answers %d when asked for its models".formatted(status),
                "Is the server behind it up?");
    }

    /// The connection ended before the answer did.
    ///
    /// @param begun whether there was the head of an answer at least
    public CallFailure dropped(boolean begun) {
        return retryable(
                Cause.DROPPED,
                begun ? "the connection ended before the answer did" : "the connection ended before an answer began");
    }

    /// Nothing was heard for so long.
    public CallFailure silent(Duration idle) {
        return retryable(Cause.TIMEOUT, "silent for " + Spans.text(idle));
    }

    /// The answer was not whole within its deadline.
    public CallFailure overdue(Duration deadline) {
        return new Overlong(at("no whole answer within its deadline of " + Spans.text(deadline)));
    }

    /// The endpoint answered with another status than one of success.
    ///
    /// @param contentType null where it has none
    /// @param retryAfter the header as it came; null where there is none
    /// @param body its beginning, which is searched for what is known and not shown
    public CallFailure of(int status, @Nullable String contentType, @Nullable String retryAfter, byte[] body) {
        return of(new Refusal(status, contentType, ErrorBody.read(body), asked(retryAfter)));
    }

    /// The endpoint answered with a status of success, and the body was no answer.
    ///
    /// @throws IllegalArgumentException if it was one
    public CallFailure of(Reading reading, int status, @Nullable String contentType) {
        return switch (reading) {
            case Reading.Whole whole -> throw new IllegalArgumentException("an answer is no failure");
            case Reading.Cut cut -> dropped(true);
            case Reading.Overlong(int longest) ->
                new Overlong(at("its answer is longer than the %d bytes that are read".formatted(longest)));
            case Reading.Errored errored -> inAnswer(ErrorBody.of(errored.error()));
            case Reading.Unreadable unreadable ->
                retryable(Cause.UNREADABLE, "its answer is not as the chat completions API has it");
            case Reading.Foreign foreign -> foreign(status, contentType);
        };
    }

    /// The statuses, in one table. What is not named in it is judged by its class: 5xx is the server's fault, 4xx
    /// the request's, and the rest does not belong here, such as a redirect.
    private CallFailure of(Refusal refusal) {
        int status = refusal.status();
        return switch (status) {
            case 401, 403 -> unauthorised(status);
            case 402 -> noQuota(status);
            case 404, 405 -> notFound(refusal);
            case 408, 425 -> retryable(Cause.TIMEOUT, refusal);
            case 429 -> overloaded(refusal);
            default -> {
                if (status >= 500) {
                    yield serverError(refusal);
                }
                yield status >= 400 ? badRequest(refusal) : redirect(status);
            }
        };
    }

    /// An untrusted certificate and a server without TLS are one class of exception; only the causes tell them
    /// apart.
    private static CallFailure tls(SSLException why) {
        boolean untrusted = Stream.iterate((Throwable) why, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(CertificateException.class::isInstance);
        return untrusted
                ? new Unavailable(
                        Cause.CONNECT,
                        "its certificate is not trusted",
                        "It must be for this host, and from an authority that this JVM trusts.")
                : new Unavailable(Cause.CONNECT, "TLS failed", "Does it speak https on this port, or is it http?");
    }

    /// Never terminal: a key that has expired refuses every call alike, and a run would lose all of its cases to
    /// it.
    private CallFailure unauthorised(int status) {
        String advice = keyVariable == null
                ? "If it wants a key, name the environment variable that holds it in api-key-env."
                : "Is the key in the environment variable %s right, and may it use this model?".formatted(keyVariable);
        String reason = keyVariable == null ? "it does not answer without a key" : "it does not take the key";
        return new Unavailable(Cause.UNAUTHORISED, "%s (status %d)".formatted(reason, status), advice);
    }

    /// OpenAI says so with 429, others with 402; to try again soon helps with neither.
    private static CallFailure noQuota(int status) {
        return new Unavailable(
                Cause.QUOTA, "the account has no quota left (status %d)".formatted(status), "Raise its limit.");
    }

    /// Either the model is missing, which endpoints say in the API's shape, or the path is: then it is another
    /// server, or the base URL is not the one that the API begins at.
    private CallFailure notFound(Refusal refusal) {
        ErrorBody error = refusal.error();
        if (!error.present() || !error.isAboutTheModel()) {
            return foreign(refusal.status(), refusal.contentType());
        }
        return new Unavailable(
                Cause.NO_MODEL,
                "it has no model \"%s\" (status %d)".formatted(model, refusal.status()),
                "GET %s/models lists those that it has.".formatted(url));
    }

    /// A rate limit passes by itself, a used-up quota does not, and both come as 429.
    private CallFailure overloaded(Refusal refusal) {
        return refusal.error().isAboutTheQuota() ? noQuota(refusal.status()) : retryable(Cause.OVERLOADED, refusal);
    }

    /// A model that is being loaded takes minutes, a gateway without a server behind it as long as nobody mends
    /// it: more than a call's tries last.
    private CallFailure serverError(Refusal refusal) {
        int status = refusal.status();
        if (refusal.error().isAboutLoading()) {
            return new Unavailable(Cause.NOT_READY, "it is loading its model", "Wait for it.");
        }
        if (refusal.isText() && (status == 502 || status == 503)) {
            return new Unavailable(
                    Cause.NOT_READY,
                    "a gateway answered %d with %s".formatted(status, kind(refusal.contentType())),
                    "Is the server behind it up?");
        }
        return retryable(status == 503 ? Cause.OVERLOADED : Cause.SERVER_ERROR, refusal);
    }

    /// Endpoints refuse in JSON. A page or plain text is from a web server that does not know the API, or was
    /// asked for http on its port for https; 413 alone is also what a gateway says of a long prompt.
    private CallFailure badRequest(Refusal refusal) {
        if (refusal.isText() && refusal.status() != HTTP_TOO_LARGE) {
            return foreign(refusal.status(), refusal.contentType());
        }
        if (refusal.error().isAboutTheContext() || refusal.status() == HTTP_TOO_LARGE) {
            return new TooLong(refusal.status(), at(TOO_LONG));
        }
        return new Terminal(refusal.status(), at(refusal.text()));
    }

    /// To follow one would send prompt and key to where nobody configured.
    private static CallFailure redirect(int status) {
        return new Unavailable(
                Cause.FOREIGN,
                "it redirects (status %d), which is not followed".formatted(status),
                "Give the URL that it redirects to.");
    }

    /// The message names the content type: a web page is the commonest sign of a wrong base URL.
    private static CallFailure foreign(int status, @Nullable String contentType) {
        return new Unavailable(
                Cause.FOREIGN, "it answered %d with %s".formatted(status, kind(contentType)), IS_THIS_THE_BASE);
    }

    /// An error that came with a status of success: its code says what the status would have.
    private CallFailure inAnswer(ErrorBody error) {
        if (error.status() != 0) {
            return of(new Refusal(error.status(), null, error, null));
        }
        if (error.isAboutTheContext()) {
            return new TooLong(HTTP_BAD_REQUEST, at(TOO_LONG));
        }
        String names = error.names();
        return retryable(
                Cause.SERVER_ERROR, "an error in its answer%s".formatted(names.isEmpty() ? "" : " (" + names + ")"));
    }

    private Retryable retryable(Cause cause, Refusal refusal) {
        return new Retryable(cause, at(refusal.text()), refusal.asked());
    }

    private Retryable retryable(Cause cause, String what) {
        return new Retryable(cause, at(what), null);
    }

    private @Nullable Duration asked(@Nullable String retryAfter) {
        return retryAfter == null
                ? null
                : RetryAfter.parse(retryAfter, clock.instant()).orElse(null);
    }

    private String at(String what) {
        return "Endpoint \"%s\" (%s): %s".formatted(model, url, what);
    }

    /// The content type without its parameters; a header is a stranger's text, so only what looks like one is
    /// repeated.
    private static String kind(@Nullable String contentType) {
        if (contentType == null) {
            return "no content type";
        }
        String media = contentType.split(";", 2)[0].strip();
        return MEDIA_TYPE.matcher(media).matches() ? media : "an odd content type";
    }

    /// The transport has a class of its own for it, below the JDK's.
    private static boolean isTimeout(ConnectException refused) {
        return refused.getClass().getSimpleName().contains("Timeout");
    }
}
