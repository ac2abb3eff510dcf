package responsa.local.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import responsa.local.books.Balance;
import responsa.local.books.DraftBalance;
import responsa.local.books.Spending;
import responsa.local.folder.AtomicFile;
import responsa.topics.json.Json;

/// The figures of a run, as `summary.json` holds them.
///
/// @param prompts submissions
/// @param settled submissions that left by any exit
/// @param rejected rejected cases; `rejectedByReason` counts a case with two reasons twice
/// @param tuples those that were taken back are not in it
/// @param retracted tuples that were taken back; null where none was
/// @param cost in the currency of a price list; null without one
/// @param repeatsDropped verdict records that came twice, after a crash for example
/// @param standIn whether the scripted model answered instead of a model
/// @param wallSeconds time that the run ran, over all its starts
public record Summary(
        String run,
        long prompts,
        long settled,
        long unreadable,
        long duplicates,
        long accepted,
        long rejected,
        long undecided,
        long dead,
        SortedMap<String, Long> rejectedByReason,
        long drafts,
        long tuples,
        @Nullable Long retracted,
        ModelCalls modelCalls,
        long judgePassesSaved,
        Tokens tokens,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal cost,
        long repeatsDropped,
        boolean standIn,
        double wallSeconds) {

    public Summary {
        rejectedByReason = new TreeMap<>(rejectedByReason);
    }

    /// Answers that were paid for, by stage.
    public record ModelCalls(long classifier, long drafter, long judge) {}

    /// Tokens of these answers, as far as endpoints reported them.
    public record Tokens(long prompt, long completion, long cached) {}

    /// The figures that the books give.
    public static Summary of(
            String run, boolean standIn, Duration wall, Balance cases, DraftBalance drafts, Spending spending) {
        return new Summary(
                run,
                cases.submitted(),
                cases.settled(),
                cases.unreadable(),
                cases.duplicates(),
                cases.accepted(),
                cases.rejected(),
                cases.undecided(),
                cases.dead(),
                spending.rejectedByReason(),
                drafts.drafts(),
                drafts.tuples(),
                null,
                new ModelCalls(
                        spending.classifier().calls(),
                        spending.drafter().calls(),
                        spending.judge().calls()),
                spending.passesSaved(),
                new Tokens(
                        spending.all().prompt(),
                        spending.all().completion(),
                        spending.all().cached()),
                null,
                spending.repeatsDropped(),
                standIn,
                wall.toMillis() / 1000.0);
    }

    /// The same figures when so many tuples are taken back, over all rejudgements.
    public Summary withRetracted(long all) {
        long everAccepted = tuples + (retracted == null ? 0 : retracted);
        return new Summary(
                run,
                prompts,
                settled,
                unreadable,
                duplicates,
                accepted,
                rejected,
                undecided,
                dead,
                rejectedByReason,
                drafts,
                everAccepted - all,
                all == 0 ? null : (Long) all,
                modelCalls,
                judgePassesSaved,
                tokens,
                cost,
                repeatsDropped,
                standIn,
                wallSeconds);
    }

    /// Reads it back.
    public static Summary read(Path file) throws IOException {
        return Json.records().readValue(Files.readAllBytes(file), Summary.class);
    }

    /// Writes it, whole or not at all.
    public void write(Path file) throws IOException {
        AtomicFile.write(file, (text() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String text() throws IOException {
        return Json.records().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }
}
