package responsa.intake.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import responsa.intake.domain.Line;
import responsa.intake.domain.Lines;
import responsa.intake.domain.Position;
import responsa.intake.domain.Problem;
import responsa.intake.domain.Seen;
import responsa.intake.domain.Step;
import responsa.intake.domain.SubmissionCounts;
import responsa.intake.domain.SubmissionReport;
import responsa.intake.domain.SubmissionReport.UnreadableLine;
import responsa.topics.id.Sha256;

/// Submits the lines of one file, in their order, without ever holding more of it than one line.
///
/// Threads: the caller's, which reads and sends; acknowledgements come on the producer's. When it throws, what was
/// sent may arrive or not; the next submission of the file looks what did.
final class FileSubmission {
    private final Path file;
    private final Sha256 content;
    private final Versions versions;
    private final Outlet outlet;
    private final IntakeMeters meters;
    private final AtomicLong submitted = new AtomicLong();
    private final Deque<CompletableFuture<Void>> sent = new ArrayDeque<>();
    private final List<UnreadableLine> told = new ArrayList<>();
    private long lines;
    private long prompts;
    private long alreadyThere;
    private long unreadable;

    FileSubmission(Path file, Sha256 content, Versions versions, Outlet outlet, IntakeMeters meters) {
        this.file = file;
        this.content = content;
        this.versions = versions;
        this.outlet = outlet;
        this.meters = meters;
    }

    /// Reads to the end or to the limit; returns when everything is acknowledged.
    ///
    /// @param longest the most bytes that a line may have
    /// @param limit the most prompts of the file that are submitted, those that are there included
    /// @throws IOException if the file cannot be read, or is another one by now
    /// @throws NotAcknowledgedException if the broker does not take a record in time
    SubmissionReport run(int longest, long limit, Seen seen, Consumer<SubmissionCounts> progress)
            throws IOException, InterruptedException {
        try (InputStream bytes = Files.newInputStream(file);
                HashingStream hashed = new HashingStream(bytes)) {
            Lines source = new Lines(hashed, longest);
            @Nullable Line line = null;
            while (prompts < limit && (line = source.next()) != null) {
                take(line, Step.of(line, longest, seen));
                settle(false);
                progress.accept(counts());
            }
            settle(true);
            progress.accept(counts());
            if (line == null && prompts < limit && !hashed.sha256().equals(content)) {
                throw new IOException(
                        "%s changed while it was read; lines of both contents were submitted. Let it be, and submit it again."
                                .formatted(name()));
            }
        }
        return new SubmissionReport(name(), content, counts(), told);
    }

    private void take(Line line, Step step) throws InterruptedException {
        lines++;
        meters.in().increment();
        Position position = new Position(content, line.number());
        switch (step) {
            case Step.Submit submit -> {
                prompts++;
                send(Envelope.of(submit.prompt().under(versions.spec(), versions.recipe()), position), () -> {
                    submitted.incrementAndGet();
                    meters.out().increment();
                });
            }
            case Step.PassOver there -> {
                prompts++;
                alreadyThere++;
                meters.alreadyThere().increment();
            }
            case Step.Reject reject -> {
                tell(line, reject.problem());
                send(Envelope.of(reject.rejection(name(), line.number()), position), meters.rejected()::increment);
            }
            case Step.RejectedBefore before -> tell(line, before.problem());
        }
    }

    private void tell(Line line, Problem problem) {
        unreadable++;
        if (told.size() < SubmissionReport.TOLD) {
            told.add(new UnreadableLine(line.number(), problem));
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record, Runnable acknowledged) throws InterruptedException {
        sent.add(outlet.send(record).thenRun(acknowledged));
    }

    /// Forgets what is acknowledged, and stops at the first record that was not taken.
    private void settle(boolean all) throws InterruptedException {
        while (!sent.isEmpty() && (all || sent.peek().isDone())) {
            try {
                sent.remove().get();
            } catch (ExecutionException failed) {
                throw new NotAcknowledgedException(
                        "%s: of %,d prompts the broker acknowledged %,d, then no more (%s). Is it up? Submit the file again: what arrived is not submitted twice."
                                .formatted(
                                        name(),
                                        prompts,
                                        submitted.get() + alreadyThere,
                                        failed.getCause().getClass().getSimpleName()),
                        failed.getCause());
            }
        }
    }

    private SubmissionCounts counts() {
        return new SubmissionCounts(lines, submitted.get(), alreadyThere, unreadable);
    }

    private String name() {
        return file.getFileName().toString();
    }
}
