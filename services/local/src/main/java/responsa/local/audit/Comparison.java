package responsa.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.exporter.parquet.TupleTable;
import responsa.local.input.UnusableInputException;

/// Compares the whole tuples of two datasets, in one pass over both in the order of ids; memory does not grow with
/// them.
public final class Comparison {
    private static final String DATA = "data";

    private Comparison() {}

    /// What changed, for people.
    ///
    /// @param before a folder of an export or of a run's output, with `data/*.parquet`
    /// @param after another one
    /// @throws UnusableInputException if one holds no tuples, or files that are no tuples
    public static List<String> of(Path before, Path after) {
        try (TupleTable first = open(before);
                TupleTable second = open(after)) {
            return merged(first, second).lines();
        } catch (IOException unreadable) {
            throw new UnusableInputException(
                    "%s, %s: a file in data %s".formatted(before, after, unreadable.getMessage()));
        }
    }

    private static Difference merged(TupleTable first, TupleTable second) throws IOException {
        Difference difference = new Difference();
        JsonNode left = first.next();
        JsonNode right = second.next();
        while (left != null || right != null) {
            int order = order(left, right);
            if (order < 0) {
                difference.removed(left);
            } else if (order > 0) {
                difference.added(right);
            } else {
                difference.both(left, right);
            }
            left = order <= 0 ? first.next() : left;
            right = order >= 0 ? second.next() : right;
        }
        return difference;
    }

    /// What is at its end comes after everything.
    private static int order(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || right == null) {
            return left == null ? 1 : -1;
        }
        return left.path("id").asText().compareTo(right.path("id").asText());
    }

    private static TupleTable open(Path folder) throws IOException {
        Path data = folder.resolve(DATA);
        List<Path> files = List.of();
        if (Files.isDirectory(data)) {
            try (Stream<Path> found = Files.list(data)) {
                files = found.filter(file -> file.toString().endsWith(".parquet"))
                        .sorted()
                        .toList();
            }
        }
        if (files.isEmpty()) {
            throw new UnusableInputException(
                    "%s: holds no data/*.parquet; name a run's output, or an export with --format data."
                            .formatted(folder));
        }
        return TupleTable.open(files);
    }
}
