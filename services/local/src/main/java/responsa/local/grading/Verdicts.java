package responsa.local.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import responsa.local.watch.WholeTopic;
import responsa.topics.declared.Topics;
import responsa.topics.record.Failure;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Writes the verdicts of a run that has settled: one file for each partition of the topic of verdicts, every row once.
///
/// Of several verdicts on a row the first counts, as for the router. Threads: one.
public final class Verdicts {
    private final GivenRows rows;
    private final Recipe recipe;
    private final VerdictRow.Basis basis;
    private final Set<Long> written = new HashSet<>();

    public Verdicts(GivenRows rows, Spec spec, Recipe recipe) {
        this.rows = rows;
        this.recipe = recipe;
        this.basis = VerdictRow.Basis.of(spec, recipe);
    }

    /// Reads the topic to its end and writes the files.
    ///
    /// @param kafka client properties
    /// @param out the run's output
    /// @return how many rows got no verdict; none, once every case has settled
    /// @throws IOException if a file cannot be written
    public long write(Map<String, Object> kafka, Path out) throws IOException {
        try (WholeTopic<VerdictRecord> verdicts = WholeTopic.open(kafka, Topics.VERDICTS)) {
            for (int partition = 0; partition < verdicts.partitions(); partition++) {
                String name = "verdicts-%d.jsonl".formatted(partition);
                try (VerdictFile file = VerdictFile.begin(out.resolve(GateCheck.FOLDER), name)) {
                    verdicts.read(partition, record -> write(record, file));
                    file.finish();
                }
            }
        }
        return rows.count() - written.size();
    }

    private void write(VerdictRecord record, VerdictFile file) throws IOException {
        switch (record) {
            case Verdict verdict -> {
                Prompt prompt = verdict.draft().drafted().prompt();
                if (isOurs(prompt)) {
                    GivenRows.Place place =
                            rows.of(prompt.id()).get(verdict.draft().sampleIndex());
                    if (written.add(place.line())) {
                        file.write(VerdictRow.of(place.id(), verdict, recipe));
                    }
                }
            }
            case Failure failure -> {
                if (failure.prompt() != null && isOurs(failure.prompt())) {
                    failed(failure, rows.of(failure.prompt().id()), file);
                }
            }
        }
    }

    private void failed(Failure failure, List<GivenRows.Place> ofPrompt, VerdictFile file) throws IOException {
        Integer sample = failure.sampleIndex();
        for (GivenRows.Place place : sample == null ? ofPrompt : ofPrompt.subList(sample, sample + 1)) {
            if (written.add(place.line())) {
                file.write(VerdictRow.of(place.id(), failure, basis));
            }
        }
    }

    /// On a cluster that others share their verdicts stand in the same topic.
    private boolean isOurs(Prompt prompt) {
        return prompt.recipe().equals(recipe.ref())
                && prompt.spec().equals(basis.spec())
                && !rows.of(prompt.id()).isEmpty();
    }
}
