package responsa.intake.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import responsa.intake.config.IntakeSettings;
import responsa.intake.domain.Line;
import responsa.intake.domain.LineResult;
import responsa.intake.domain.Lines;
import responsa.intake.domain.Position;
import responsa.intake.domain.Receipt;
import responsa.intake.domain.Seen;
import responsa.intake.domain.Step;
import responsa.topics.id.Sha256;
import responsa.topics.record.Prompt;

/// Takes requests that bring prompts, one or many. A request's body is held whole, so few are worked on at once.
///
/// Nothing is looked up in the topics: a request that is sent again brings repeats, which the screener drops.
/// Threads: any; a request works on its caller's.
final class RequestDesk {
    private static final String ORIGIN = "http";

    private final IntakeSettings settings;
    private final Outlet outlet;
    private final IntakeMeters meters;
    private final InstantSource clock;
    private final Semaphore places;

    /// A line that was sent, and what it is when it is acknowledged.
    private record Sent(LineResult result, CompletableFuture<Void> acknowledged) {}

    RequestDesk(IntakeSettings settings, Outlet outlet, IntakeMeters meters, InstantSource clock) {
        this.settings = settings;
        this.outlet = outlet;
        this.meters = meters;
        this.clock = clock;
        this.places = new Semaphore(settings.requests());
    }

    /// Takes a request.
    ///
    /// @param body read to its end, or to one byte more than may be; stays the caller's
    /// @param bulk whether each line is a prompt of its own; else the body is one
    Receipt take(InputStream body, boolean bulk, Versions versions) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            return new Receipt.Busy();
        }
        try {
            byte[] bytes = body.readNBytes(settings.maxBodyBytes() + 1);
            if (bytes.length > settings.maxBodyBytes()) {
                return new Receipt.TooLong(settings.maxBodyBytes());
            }
            List<Line> lines = bulk ? lines(bytes) : List.of(new Line(1, bytes, bytes.length));
            return lines.size() > settings.maxLines()
                    ? new Receipt.TooManyLines(settings.maxLines())
                    : new Receipt.Read(submitted(lines, Sha256.of(bytes), versions));
        } finally {
            places.release();
        }
    }

    /// At most one line more than may be.
    private List<Line> lines(byte[] bytes) throws IOException {
        Lines source = new Lines(new ByteArrayInputStream(bytes), settings.maxLineBytes());
        List<Line> lines = new ArrayList<>();
        for (Line line = source.next(); line != null && lines.size() <= settings.maxLines(); line = source.next()) {
            lines.add(line);
        }
        return lines;
    }

    private List<LineResult> submitted(List<Line> lines, Sha256 content, Versions versions)
            throws InterruptedException {
        Instant deadline = clock.instant().plus(settings.acknowledgeWithin());
        List<Sent> sent = new ArrayList<>();
        for (Line line : lines) {
            boolean gaveUp = !sent.isEmpty() && sent.getLast().acknowledged().isCompletedExceptionally();
            meters.in().increment();
            sent.add(gaveUp ? unsent(line) : send(line, new Position(content, line.number()), versions));
        }
        List<LineResult> results = new ArrayList<>();
        for (Sent line : sent) {
            results.add(result(line, deadline));
        }
        return results;
    }

    private Sent send(Line line, Position position, Versions versions) throws InterruptedException {
        return switch (Step.of(line, settings.maxLineBytes(), Seen.nothing())) {
            case Step.Submit submit -> {
                Prompt prompt = submit.prompt().under(versions.spec(), versions.recipe());
                yield new Sent(
                        new LineResult.Accepted(line.number(), prompt.id(), prompt.caseId()),
                        outlet.send(Envelope.of(prompt, position)).thenRun(meters.out()::increment));
            }
            case Step.Reject reject ->
                new Sent(
                        new LineResult.Rejected(line.number(), reject.problem()),
                        outlet.send(Envelope.of(reject.rejection(ORIGIN, line.number()), position))
                                .thenRun(meters.rejected()::increment));
            case Step.PassOver nothingSeen -> unsent(line);
            case Step.RejectedBefore nothingSeen -> unsent(line);
        };
    }

    private static Sent unsent(Line line) {
        return new Sent(
                new LineResult.Unacknowledged(line.number()),
                CompletableFuture.failedFuture(new TimeoutException("not sent")));
    }

    private LineResult result(Sent line, Instant deadline) throws InterruptedException {
        long left = Math.max(0, Duration.between(clock.instant(), deadline).toMillis());
        try {
            line.acknowledged().get(left, TimeUnit.MILLISECONDS);
            return line.result();
        } catch (ExecutionException | TimeoutException late) {
            return new LineResult.Unacknowledged(line.result().line());
        }
    }
}
