package responsa.local.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import responsa.exporter.domain.card.Card;
import responsa.exporter.domain.card.ScorePicture;
import responsa.exporter.domain.card.SelectionCard;
import responsa.exporter.domain.format.DatasetEntry;
import responsa.exporter.domain.format.Format;
import responsa.exporter.domain.format.Profile;
import responsa.exporter.domain.format.Schemas;
import responsa.exporter.domain.format.TrainingRows;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.selection.Ladder;
import responsa.local.folder.UnusableFolderException;
import responsa.spec.tokens.Tokens;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;

/// Makes an export. It is written beside its folder and gets its name when every file of it is there. Threads: one.
public final class Exporting {
    private static final String TRAIN = "train";
    private static final String VALIDATION = "validation";

    private final ExportRequest request;
    private final Path beside;

    public Exporting(ExportRequest request) {
        Path out = request.out().toAbsolutePath().normalize();
        this.request = request;
        this.beside = out.resolveSibling("." + out.getFileName() + ".exporting");
    }

    /// The topics that are read.
    public List<String> topics() {
        return request.wantsRejected()
                ? List.of(Topics.DATASET.name(), Topics.REJECTED.name())
                : List.of(Topics.DATASET.name());
    }

    /// Checks that the folder can be made, before anything is read.
    ///
    /// @throws UnusableFolderException if it holds something
    public void check() {
        try (Stream<Path> there = Files.exists(request.out()) ? Files.list(request.out()) : Stream.empty()) {
            if (there.findAny().isPresent()) {
                throw new UnusableFolderException(
                        "%s: holds something; an export wants a folder of its own. Name another --out, or move this one away."
                                .formatted(request.out()));
            }
        } catch (IOException unusable) {
            throw new UnusableFolderException(request.out(), "the export's folder", unusable, "--out");
        }
    }

    /// Makes it.
    ///
    /// @param notes what the card says first
    /// @return what was written, for people
    /// @throws IOException if a file cannot be written; nothing stands under the folder's name then
    public List<String> export(Snapshot snapshot, List<String> notes) throws IOException {
        remove(beside);
        Files.createDirectories(beside);
        List<String> told;
        try (Spool spool = Spool.at(beside.resolve("spool"))) {
            Harvest harvest = new Harvest(request.selection(), new TrainingRows(request.profile()), spool);
            snapshot.read(Topics.DATASET.name(), harvest::dataset);
            if (request.wantsRejected()) {
                snapshot.read(Topics.REJECTED.name(), harvest::rejected);
            }
            told = write(harvest, spool, snapshot.ends(), notes);
        }
        sync(beside);
        Files.createDirectories(request.out());
        Files.move(beside, request.out(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return told;
    }

    /// Removes the export, when it is elsewhere or was never whole.
    public void discard() throws IOException {
        remove(beside);
        remove(request.out());
    }

    private List<String> write(Harvest harvest, Spool spool, SortedMap<String, Long> ends, List<String> notes)
            throws IOException {
        Shelf shelf = new Shelf(beside, request, spool, harvest, Tokens.o200k());
        List<Row> train = side(harvest, harvest.accepted(), false);
        List<Row> validation = side(harvest, harvest.accepted(), true);
        shelf.write(TRAIN, train, side(harvest, harvest.rejected(), false), request.ladder());
        if (request.split().share() > 0) {
            shelf.write(VALIDATION, validation, side(harvest, harvest.rejected(), true), false);
        }
        describe(shelf, harvest, train.size() + validation.size(), notes);
        ExportManifest manifest = new ExportManifest(
                ExportManifest.VERSION,
                request.profile().text(),
                request.split().seed(),
                request.split().share(),
                ends,
                shelf.files());
        put(Manifest.PATH, Json.records().writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
        return report(shelf.files(), harvest.leftOut());
    }

    /// In the ladder's order; what trainers cannot take comes last.
    private List<Row> side(Harvest harvest, Collection<Row> rows, boolean validation) {
        Map<Boolean, List<Row>> here = rows.stream()
                .filter(row -> request.split().isValidation(harvest.group(row)) == validation)
                .collect(Collectors.partitioningBy(Row::trainable));
        List<Row> ordered = new ArrayList<>(
                Ladder.order(here.get(true), Row::candidate, request.split().seed()));
        ordered.addAll(here.get(false));
        return ordered;
    }

    private void describe(Shelf shelf, Harvest harvest, long tuples, List<String> notes) throws IOException {
        SortedMap<String, Long> rows = new TreeMap<>();
        shelf.files().forEach(file -> rows.put(file.path(), file.rows()));
        SelectionCard card = new SelectionCard(
                request.title(), notes, shelf.statistics(), tuples, rows, shelf.tokens(), harvest.leftOut());
        put(Card.PATH, card.text());
        if (!shelf.statistics().of(Dimension.SCORE).isEmpty()) {
            put(ScorePicture.PATH, ScorePicture.of(shelf.statistics()));
        }
        for (Format format : new TreeSet<>(request.formats())) {
            if (format != Format.DATA) {
                put(format.text() + ".schema.json", Schemas.of(format, request.profile()));
            }
        }
        if (request.profile() == Profile.LLAMA_FACTORY) {
            put(DatasetEntry.PATH, DatasetEntry.text(conversations(rows.keySet())));
        }
    }

    /// Files with `messages`, under the name that LLaMA-Factory is to know them by.
    private static SortedMap<String, String> conversations(Collection<String> paths) {
        SortedMap<String, String> named = new TreeMap<>();
        paths.stream()
                .filter(path -> path.contains("sft-"))
                .forEach(path ->
                        named.put("responsa_" + path.replaceAll("\\.jsonl$", "").replaceAll("[^a-z0-9]", "_"), path));
        return named;
    }

    private static List<String> report(List<ShardFile> files, SortedMap<String, Long> leftOut) {
        List<String> lines = new ArrayList<>();
        files.forEach(file -> lines.add("%,10d rows  %s".formatted(file.rows(), file.path())));
        leftOut.forEach((why, count) -> lines.add("%,10d left out: %s".formatted(count, why)));
        return lines;
    }

    private void put(String path, String text) throws IOException {
        Files.write(beside.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    /// So that a failure of the power leaves nothing half there under the folder's name.
    private static void sync(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /// What an export left that did not come to its end.
    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted((one, other) -> other.compareTo(one)).forEach(Exporting::delete);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
