package responsa.local.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import responsa.intake.domain.SubmissionReport;
import responsa.intake.worker.Intake;
import responsa.intake.worker.NotAcknowledgedException;
import responsa.intake.worker.NotPublishedException;
import responsa.local.input.PromptFile;
import responsa.local.input.Source;

/// Submits a run's files, one after the other, on a virtual thread. Threads: any may ask how it is.
final class Submitting {
    private final Intake intake;
    private final String recipeId;
    private final UnaryOperator<Path> places;
    private final Consumer<String> said;
    private final LongConsumer counted;
    private final Thread thread;
    private volatile String failure = "";
    private volatile long lines;
    private volatile boolean finished;

    private Submitting(
            Intake intake,
            String recipeId,
            List<PromptFile> files,
            UnaryOperator<Path> places,
            Consumer<String> said,
            LongConsumer counted) {
        this.intake = intake;
        this.recipeId = recipeId;
        this.places = places;
        this.said = said;
        this.counted = counted;
        this.thread = Thread.ofVirtual().name("responsa-submit").unstarted(() -> run(files));
    }

    /// Begins.
    ///
    /// @param places where a bundled file is put to be read, by its name
    /// @param said is told every line that is no prompt
    /// @param counted is told the lines that were read so far, over all files
    static Submitting start(
            Intake intake,
            String recipeId,
            List<PromptFile> files,
            UnaryOperator<Path> places,
            Consumer<String> said,
            LongConsumer counted) {
        Submitting submitting = new Submitting(intake, recipeId, files, places, said, counted);
        submitting.thread.start();
        return submitting;
    }

    /// Whether all lines of all files are acknowledged.
    boolean isFinished() {
        return finished;
    }

    /// The lines of the files that are acknowledged whole; of all, once it is finished.
    long lines() {
        return lines;
    }

    /// Why it ended before its time.
    Optional<String> failure() {
        return failure.isEmpty() ? Optional.empty() : Optional.of(failure);
    }

    /// Ends it; what was acknowledged is passed over by the next submission.
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void run(List<PromptFile> files) {
        try {
            for (PromptFile file : files) {
                lines = lines + submit(file, lines);
            }
            finished = true;
        } catch (InterruptedException stopped) {
            failure = "The submission was stopped.";
        } catch (IOException unreadable) {
            failure = "The prompts cannot be read any further: %s.".formatted(unreadable.getMessage());
        } catch (NotAcknowledgedException | NotPublishedException refused) {
            failure = String.valueOf(refused.getMessage());
        } catch (RuntimeException failed) { // a thread begins here
            failure = "The submission failed: %s.".formatted(failed);
        }
    }

    private long submit(PromptFile file, long before) throws IOException, InterruptedException {
        if (file.limit() == 0) {
            return 0;
        }
        SubmissionReport report =
                intake.submit(place(file), recipeId, file.limit(), counts -> counted.accept(before + counts.lines()));
        report.messages().forEach(said);
        return report.counts().lines();
    }

    private Path place(PromptFile file) throws IOException {
        return switch (file.content()) {
            case Source.File found -> found.path();
            case Source.Bundled bundled -> {
                Path place = places.apply(Path.of(bundled.name()));
                try (InputStream bytes = bundled.open()) {
                    Files.copy(bytes, place, StandardCopyOption.REPLACE_EXISTING);
                }
                yield place;
            }
        };
    }
}
