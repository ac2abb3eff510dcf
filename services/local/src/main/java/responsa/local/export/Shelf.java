package responsa.local.export;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import responsa.exporter.domain.format.Answered;
import responsa.exporter.domain.format.Format;
import responsa.exporter.domain.format.TrainingRows;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.row.ColumnRow;
import responsa.exporter.domain.row.Statistics;
import responsa.exporter.domain.row.Tallies;
import responsa.exporter.domain.row.TupleFacts;
import responsa.exporter.domain.selection.Ladder;
import responsa.exporter.parquet.ParquetFile;
import responsa.spec.tokens.TokenCounter;
import responsa.topics.json.Json;
import responsa.topics.record.Message;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

/// Writes the files of an export. Threads: one.
final class Shelf {
    private static final ObjectReader TUPLE = Json.records().readerFor(Tuple.class);
    private static final ObjectReader VERDICT = Json.records().readerFor(Verdict.class);

    private final Path folder;
    private final ExportRequest request;
    private final TrainingRows rows;
    private final Spool spool;
    private final Harvest harvest;
    private final TokenCounter tokenCounter;
    private final List<ShardFile> files = new ArrayList<>();
    private final Tallies tallies = new Tallies(Integer.MAX_VALUE);
    private final SortedMap<String, Long> tokens = new TreeMap<>();

    Shelf(Path folder, ExportRequest request, Spool spool, Harvest harvest, TokenCounter tokenCounter) {
        this.folder = folder;
        this.request = request;
        this.rows = new TrainingRows(request.profile());
        this.spool = spool;
        this.harvest = harvest;
        this.tokenCounter = tokenCounter;
    }

    /// Writes a side of the split.
    ///
    /// @param accepted in the order of the files
    /// @param rejected in the order of the files
    void write(String side, List<Row> accepted, List<Row> rejected, boolean ladder) throws IOException {
        Map<Format, OutFile> open = open(side);
        List<Integer> rungs = ladder
                ? Ladder.rungs((int) accepted.stream().filter(Row::trainable).count())
                : List.of();
        try {
            int trainable = 0;
            for (Row row : accepted) {
                Tuple tuple = TUPLE.readValue(spool.read(row.place()));
                write(row, tuple, open);
                trainable += row.trainable() ? 1 : 0;
                if (row.trainable() && rungs.contains(trainable)) {
                    open.forEach((format, file) -> mark(format, file));
                }
            }
            if (open.containsKey(Format.KTO)) {
                for (Row row : rejected) {
                    open.get(Format.KTO).append(rows.labelled(rejected(row), false));
                }
            }
        } finally {
            for (OutFile file : open.values()) {
                file.close();
            }
        }
        for (Map.Entry<Format, OutFile> file : open.entrySet()) {
            close(file.getKey(), side, file.getValue());
        }
    }

    List<ShardFile> files() {
        return files;
    }

    Statistics statistics() {
        return tallies.statistics();
    }

    /// By folder.
    SortedMap<String, Long> tokens() {
        return tokens;
    }

    private Map<Format, OutFile> open(String side) throws IOException {
        Map<Format, OutFile> open = new EnumMap<>(Format.class);
        for (Format format : request.formats()) {
            String name = format == Format.DATA ? "%s/%s.rows".formatted(format.text(), side) : path(format, side);
            open.put(format, new OutFile(folder, name));
        }
        return open;
    }

    private static String path(Format format, String side) {
        return "%s/%s.%s".formatted(format.text(), side, format.extension());
    }

    private void write(Row row, Tuple tuple, Map<Format, OutFile> open) throws IOException {
        if (!row.trainable() && !open.containsKey(Format.DATA)) {
            return;
        }
        TupleFacts.of(tuple).forEach(tallies::add);
        for (Map.Entry<Format, OutFile> file : open.entrySet()) {
            if (row.trainable() || file.getKey() == Format.DATA) {
                append(file.getKey(), row, tuple, file.getValue());
            }
        }
        if (row.trainable()) {
            countTokens(tuple, open);
        }
    }

    private void append(Format format, Row row, Tuple tuple, OutFile file) throws IOException {
        Answered answered = Answered.of(tuple);
        switch (format) {
            case SFT_COT -> file.append(rows.withCot(answered));
            case SFT_NO_COT -> file.append(rows.withoutCot(answered));
            case PROMPT_COMPLETION -> file.append(rows.completion(answered));
            case KTO -> file.append(rows.labelled(answered, true));
            case DATA -> file.append(ColumnRow.line(tuple));
            case PREFERENCE -> {
                Optional<Pair> pair = best(answered, row);
                if (pair.isPresent()) {
                    file.append(rows.pair(
                            answered, pair.get().rejected(), pair.get().margin()));
                }
            }
        }
    }

    /// The rejected answer of the same case that is furthest below.
    private Optional<Pair> best(Answered chosen, Row row) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (Row other : harvest.rejectedOf(row)) {
            Answered rejected = rejected(other);
            OptionalDouble margin = chosen.margin(rejected);
            if (margin.isPresent() && margin.getAsDouble() > 0) {
                pairs.add(new Pair(rejected, margin.getAsDouble()));
            }
        }
        return pairs.stream()
                .max(Comparator.comparingDouble(Pair::margin)
                        .thenComparing(pair -> pair.rejected().id()));
    }

    private Answered rejected(Row row) throws IOException {
        return Answered.of((Verdict) VERDICT.readValue(spool.read(row.place())));
    }

    private void countTokens(Tuple tuple, Map<Format, OutFile> open) {
        long asked = tuple.prompt().messages().stream()
                .map(Message::content)
                .mapToLong(tokenCounter::count)
                .sum();
        long without = asked + tokenCounter.count(tuple.response());
        count(Format.SFT_NO_COT, without, open);
        count(Format.SFT_COT, without + tokenCounter.count(tuple.cot()), open);
    }

    private void count(Format format, long count, Map<Format, OutFile> open) {
        if (open.containsKey(format)) {
            tokens.merge(format.text(), count, Long::sum);
        }
    }

    private static void mark(Format format, OutFile file) {
        if (format.isOfTuples() && format != Format.DATA) {
            file.mark();
        }
    }

    private void close(Format format, String side, OutFile file) throws IOException {
        if (format == Format.DATA) {
            String path = path(format, side);
            ParquetFile.write(file.file(), folder.resolve(path));
            Files.delete(file.file());
            files.add(OutFile.measured(folder, path, file.rows()));
        } else {
            files.add(file.closed());
            files.addAll(file.beginnings("ladder/" + format.text()));
        }
    }

    private record Pair(Answered rejected, double margin) {}
}
