package responsa.model.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import responsa.model.answer.AnswerReader;
import responsa.model.answer.Reading;
import responsa.model.answer.Reply;
import responsa.model.failure.CallFailure;
import responsa.model.failure.CallFailures;

/// One request and what comes back.
///
/// Threads: an event loop feeds it, one caller waits for it, anybody may cancel it; its lock keeps them apart.
/// An answer that is complete counts, whatever becomes of its connection. Silence is what event loops hear that had a
/// turn: a process that got no processor for a while has not read what came meanwhile, and would pay for it again.
public final class Exchange {
    private static final int CANCEL = 0x8;
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;
    private static final int LONGEST_REFUSAL = 64 * 1024;

    private final AnswerReader answer;
    private final CallFailures failures;
    private final Limits limits;
    private final Runnable onAnswering;
    private final Supplier<CompletableFuture<Void>> turn;
    private final ByteArrayOutputStream refusal = new ByteArrayOutputStream();
    private final CompletableFuture<Void> answers = new CompletableFuture<>();
    private final CompletableFuture<Trial> end = new CompletableFuture<>();
    private final long begun = System.nanoTime();
    private volatile long heard = begun;
    private long sent;
    private @Nullable HttpClientRequest request;
    private @Nullable HttpClientResponse response;

    /// @param onAnswering run once, on an event loop, when the model begins to answer
    /// @param turn of the event loops, done when they have read all that came before it was asked for
    Exchange(
            AnswerReader answer,
            CallFailures failures,
            Limits limits,
            Runnable onAnswering,
            Supplier<CompletableFuture<Void>> turn) {
        this.answer = answer;
        this.failures = failures;
        this.limits = limits;
        this.onAnswering = onAnswering;
        this.turn = turn;
    }

    /// No connection could be made.
    synchronized void unconnected(Throwable why) {
        fail(failures.unconnected(why));
    }

    /// There is a connection; the request goes out.
    synchronized void connected(HttpClientRequest connection, byte[] body) {
        if (end.isDone()) {
            connection.exceptionHandler(ours -> {}).reset(CANCEL);
            return;
        }
        request = connection;
        sent = System.nanoTime();
        heard = sent;
        connection
                .exceptionHandler(dropped -> broken())
                .send(Buffer.buffer(body))
                .onSuccess(this::head)
                .onFailure(dropped -> broken());
    }

    /// Waits until one of these has ended, each within its limits.
    ///
    /// @param open at least one, of one client
    public static Exchange firstToEnd(List<Exchange> open) throws InterruptedException {
        CompletableFuture<?> any = any(open);
        while (true) {
            for (Exchange each : open) {
                if (each.end.isDone()) {
                    return each;
                }
            }
            long left = open.stream().mapToLong(Exchange::left).min().orElseThrow();
            if (left > 0) {
                poll(any, left);
            } else {
                poll(CompletableFuture.anyOf(any, open.getFirst().turn.get()), Long.MAX_VALUE);
                open.forEach(Exchange::expire);
            }
        }
    }

    /// Waits for the first sign of an answer.
    ///
    /// @return whether there was one in time, or nothing more is to be waited for
    public boolean beginsWithin(Duration time) throws InterruptedException {
        long left = left();
        poll(CompletableFuture.anyOf(answers, end), Math.min(left, time.toNanos()));
        return answers.isDone() || end.isDone() || left <= time.toNanos();
    }

    /// How it ended; it has.
    ///
    /// @throws InterruptedException if it was cancelled, as all are when the client is closed
    public Trial trial() throws InterruptedException {
        try {
            return end.join();
        } catch (CancellationException closed) {
            throw new InterruptedException("the model client was closed");
        }
    }

    /// Whether the model has begun to answer.
    public boolean isAnswering() {
        return answers.isDone();
    }

    /// UTF-8 bytes of the answer so far.
    public synchronized long answerBytes() {
        return answer.bytes();
    }

    /// Ends it, if it has not ended: its connection is closed, so that the endpoint stops working on it.
    public synchronized void cancel() {
        if (end.cancel(false)) {
            reset();
        }
    }

    /// Runs something when it has ended, however it does.
    void onEnd(Runnable then) {
        end.whenComplete((trial, cancelled) -> then.run());
    }

    private static CompletableFuture<?> any(List<Exchange> open) {
        return open.size() == 1
                ? open.getFirst().end
                : CompletableFuture.anyOf(open.stream().map(each -> each.end).toArray(CompletableFuture[]::new));
    }

    /// How long it may go on without a sign, in ns. Bytes that come move the moment at which silence is too long, and
    /// that is seen when the old moment has come.
    private long left() {
        long now = System.nanoTime();
        return Math.min(
                limits.idle().toNanos() - (now - heard), limits.deadline().toNanos() - (now - begun));
    }

    /// Waits until it is done, or the time is over; how it ended is not looked at.
    private static void poll(CompletableFuture<?> awaited, long nanos) throws InterruptedException {
        try {
            awaited.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException over) {
            return;
        }
    }

    /// Ends it where its time is over still. Without a connection it is the host that is silent, which is an outage;
    /// with one it is this answer.
    private synchronized void expire() {
        if (end.isDone() || left() > 0) {
            return;
        }
        boolean overdue = System.nanoTime() - begun >= limits.deadline().toNanos();
        if (answer.isComplete()) {
            ended();
        } else if (request == null) {
            fail(failures.silentHost());
        } else {
            fail(overdue ? failures.overdue(limits.deadline()) : failures.silent(limits.idle()));
        }
        reset();
    }

    /// The handlers are set within the callback; later, bytes could be missed.
    private synchronized void head(HttpClientResponse head) {
        heard = System.nanoTime();
        response = head;
        head.handler(this::chunk).endHandler(whole -> ended()).exceptionHandler(dropped -> broken());
    }

    private synchronized void chunk(Buffer chunk) {
        heard = System.nanoTime();
        if (end.isDone()) {
            return;
        }
        boolean more;
        if (isSuccess()) {
            more = answer.feed(chunk.getBytes());
            noteAnswering();
        } else {
            refusal.writeBytes(chunk.getBytes());
            more = refusal.size() < LONGEST_REFUSAL;
        }
        if (!more) {
            ended();
            reset();
        }
    }

    /// The body ended, or enough of it is there to say what it is.
    private synchronized void ended() {
        HttpClientResponse head = response;
        if (end.isDone() || head == null) {
            return;
        }
        String contentType = head.getHeader(HttpHeaders.CONTENT_TYPE);
        if (!isSuccess()) {
            String retryAfter = head.getHeader("Retry-After");
            fail(failures.of(head.statusCode(), contentType, retryAfter, refusal.toByteArray()));
            return;
        }
        Reading reading = answer.end();
        if (reading instanceof Reading.Whole(List<Reply> replies)) {
            noteAnswering();
            end.complete(new Trial.Answered(replies, Duration.ofNanos(System.nanoTime() - sent)));
        } else {
            fail(failures.of(reading, head.statusCode(), contentType));
        }
    }

    /// What the status says holds, even where the rest of a refusal is missing.
    private synchronized void broken() {
        if (answer.isComplete() || response != null && !isSuccess()) {
            ended();
        } else {
            fail(failures.dropped(response != null));
        }
    }

    /// Not at the head: a web page has a head of success, too.
    private void noteAnswering() {
        if (!answers.isDone() && answer.isBegun()) {
            onAnswering.run();
            answers.complete(null);
        }
    }

    private boolean isSuccess() {
        int status = response == null ? 0 : response.statusCode();
        return status >= SUCCESS && status < REDIRECT;
    }

    private void fail(CallFailure failure) {
        end.complete(new Trial.Failed(failure));
    }

    private void reset() {
        if (request != null) {
            request.reset(CANCEL);
        }
    }
}
