package responsa.exporter.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.domain.card.Card;
import responsa.exporter.domain.export.Commit;
import responsa.exporter.domain.export.Export;
import responsa.exporter.domain.export.Once;
import responsa.exporter.domain.export.Recovery;
import responsa.exporter.domain.export.ShardRules;
import responsa.exporter.domain.export.Step;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.Shard;
import responsa.exporter.domain.row.DeadLetters;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Place;
import responsa.exporter.storage.Storage;

/// Carries out what [Export] says, in its order; columns are made meanwhile. Threads: one.
final class ShardWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ShardWriter.class);

    private final Storage storage;
    private final ExporterMeters meters;
    private final Export export;
    private final ColumnMaker columns;
    private final List<String> leftovers = new ArrayList<>();

    private ShardWriter(Storage storage, ExporterMeters meters, Export export, ColumnMaker columns) {
        this.storage = storage;
        this.meters = meters;
        this.export = export;
        this.columns = columns;
    }

    /// Goes on where the directory's manifest says, after the leftovers of a crash are removed.
    ///
    /// @param ids Kafka's id of every topic, by name
    /// @param executor makes columns
    /// @throws UnusableOutputException if the directory holds something else than this run's rows
    static ShardWriter open(
            Output output, Map<String, String> ids, ExporterSettings settings, ExporterMeters meters, Executor executor)
            throws IOException, InterruptedException {
        Storage storage = output.storage();
        storage.clear();
        Manifest manifest = output.reading(output.manifest(), ids).writtenBy(storage.writer());
        List<String> files = storage.files();
        List<String> gone = Recovery.gone(manifest, files);
        if (!gone.isEmpty()) {
            LOG.warn(
                    "Files that manifest.json names were taken away; they are not made again: count={} first={}",
                    gone.size(),
                    gone.getFirst());
        }
        Export export = Export.from(manifest, rules(settings), card(settings));
        ShardWriter writer = new ShardWriter(storage, meters, export, new ColumnMaker(storage, executor));
        if (storage.writer() == null) {
            writer.carryOut(Recovery.steps(manifest, files));
        } else {
            Recovery.steps(manifest, files).forEach(writer::remember);
        }
        writer.restore(manifest);
        writer.commit();
        return writer;
    }

    static ShardRules rules(ExporterSettings settings) {
        return new ShardRules(settings.rowsPerShard(), settings.bytesPerShard());
    }

    Export export() {
        return export;
    }

    void carryOut(List<Step> steps) throws IOException {
        for (Step step : steps) {
            if (step instanceof Step.Columns made) {
                columns.begin(made);
            } else {
                storage.carryOut(step);
            }
        }
    }

    /// Whether something is sealed, and a commit would not wait long, or should.
    boolean isCommitDue() {
        return export.hasSealed() && (columns.isDone() || columns.isFull());
    }

    /// Makes final what is sealed, once its columns are made.
    Commit commit() throws IOException, InterruptedException {
        columns.await(export::measured);
        Commit commit = export.commit();
        carryOut(commit.steps());
        removeLeftovers();
        commit.shards().forEach(meters::became);
        return commit;
    }

    private void remember(Step leftover) {
        if (leftover instanceof Step.Remove(String path)) {
            leftovers.add(path);
        }
    }

    /// What an exporter left that died is removed when it is passed.
    private void removeLeftovers() throws IOException {
        for (Step step : Recovery.passed(export.manifest(), leftovers)) {
            storage.carryOut(step);
            if (step instanceof Step.Remove(String path)) {
                leftovers.remove(path);
            }
        }
    }

    /// The rows that were written last are in the files; they are read from their end until enough are found.
    private void restore(Manifest manifest) throws IOException {
        SortedMap<Place, List<Shard>> byPlace = new TreeMap<>();
        manifest.shards().stream()
                .filter(shard -> shard.rows().containsKey(FileKind.DEAD))
                .forEach(shard -> byPlace.computeIfAbsent(shard.place(), first -> new ArrayList<>())
                        .add(shard));
        for (Map.Entry<Place, List<Shard>> shards : byPlace.entrySet()) {
            export.restore(shards.getKey(), lastNames(shards.getValue()));
        }
    }

    private List<String> lastNames(List<Shard> shards) throws IOException {
        List<String> names = new ArrayList<>();
        for (Shard shard : shards.reversed()) {
            if (names.size() >= Once.KEPT) {
                break;
            }
            names.addAll(0, names(shard.files().getFirst().path()));
        }
        return names;
    }

    private List<String> names(String path) throws IOException {
        Optional<InputStream> file = storage.read(path);
        if (file.isEmpty()) {
            return List.of();
        }
        try (InputStream rows = file.get()) {
            return DeadLetters.names(rows);
        }
    }

    private static Card card(ExporterSettings settings) {
        return new Card(
                settings.run(),
                settings.title(),
                settings.notes().stream().flatMap(String::lines).toList());
    }
}
