package responsa.local.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import responsa.local.folder.AtomicFile;
import responsa.local.watch.WholeTopic;
import responsa.spec.label.RetrievalAccuracy;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// The measures of a run, as `measures.json` holds them.
///
/// @param drafts judged ones, rejected by a gate or not
/// @param agreement of passes on drafts of the audit share; empty without any
/// @param labels how far the classifier agrees with labels, on prompts of its audit share
/// @param policyRetrieval whether CoTs cite the policies of their prompts' categories
/// @param findings what gates found, by name
public record Measures(
        long drafts,
        List<Agreed> agreement,
        Labels labels,
        RetrievalAccuracy policyRetrieval,
        SortedMap<String, Found> findings) {
    private static final String FILE = "measures.json";

    public Measures {
        agreement = List.copyOf(agreement);
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }

    /// How far passes agree on one criterion.
    ///
    /// @param of `all`, `judge` or `policy`
    /// @param name of the judge or policy; empty for all
    /// @param drafts that it rests on
    /// @param ac1 Gwet's AC1 of accepting; null where it is not defined
    /// @param alpha Krippendorff's alpha of the scores; null while all scores are the same
    public record Agreed(
            String of,
            String name,
            String criterion,
            long drafts,
            @Nullable Double ac1,
            @Nullable Double alpha) {}

    /// How many drafts a finding was made on.
    ///
    /// @param rejects those that were rejected for it
    /// @param notes those on which it was only noted
    public record Found(long rejects, long notes) {
        Found plus(Found other) {
            return new Found(rejects + other.rejects, notes + other.notes);
        }
    }

    /// Reads the verdicts of a run that has settled, and its cases where labels were audited.
    ///
    /// @param kafka client properties
    public static Measures of(Map<String, Object> kafka, Spec spec, Recipe recipe) throws IOException {
        Measuring measuring = new Measuring(spec, recipe);
        try (WholeTopic<VerdictRecord> verdicts = WholeTopic.open(kafka, Topics.VERDICTS)) {
            for (int partition = 0; partition < verdicts.partitions(); partition++) {
                verdicts.read(partition, record -> {
                    if (record instanceof Verdict verdict) {
                        measuring.take(verdict);
                    }
                });
            }
        }
        if (recipe.classification().audited() > 0) {
            takeCases(kafka, measuring);
        }
        return measuring.measures();
    }

    private static void takeCases(Map<String, Object> kafka, Measuring measuring) throws IOException {
        try (WholeTopic<CaseRecord> cases = WholeTopic.open(kafka, Topics.CASES)) {
            for (int partition = 0; partition < cases.partitions(); partition++) {
                cases.read(partition, record -> {
                    if (record instanceof Case one) {
                        measuring.take(one);
                    }
                });
            }
        }
    }

    /// Writes them to a run's output, whole or not at all.
    public void write(Path out) throws IOException {
        AtomicFile.write(
                out.resolve(FILE),
                Json.records().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    static @Nullable Double known(OptionalDouble figure) {
        return figure.isPresent() ? (Double) figure.getAsDouble() : null;
    }
}
