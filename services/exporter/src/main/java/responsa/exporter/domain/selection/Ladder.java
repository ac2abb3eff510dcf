package responsa.exporter.domain.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// The compute ladder: nested samples of 1,250, 2,500, … 80,000 rows, by which the gain per row is drawn (MSM §4.2).
///
/// One order of all rows, of which every sample is a prefix. In it each stratum is spread evenly, so that every prefix
/// holds its share of each, within one row for each stratum; within a stratum the order is drawn from the seed.
public final class Ladder {
    private static final int LOWEST = 1_250;
    private static final int HIGHEST = 80_000;

    private Ladder() {}

    /// All rows in the ladder's order.
    public static <T> List<T> order(List<T> rows, Function<T, Candidate> candidate, long seed) {
        Map<String, List<Drawn<T>>> strata = new TreeMap<>();
        for (T row : rows) {
            Candidate drawn = candidate.apply(row);
            strata.computeIfAbsent(drawn.stratum(), first -> new ArrayList<>())
                    .add(new Drawn<>(row, drawn.id(), Bits.mixed(Bits.of(drawn.id()) ^ Bits.mixed(seed))));
        }
        List<Placed<T>> placed = new ArrayList<>();
        strata.forEach((stratum, drawn) -> spread(drawn, Bits.share(Bits.of(stratum)), placed));
        placed.sort(Comparator.comparingDouble((Placed<T> row) -> row.place()).thenComparing(Placed::id));
        return placed.stream().map(Placed::row).toList();
    }

    /// The sizes of the samples that so many rows have.
    public static List<Integer> rungs(int rows) {
        List<Integer> rungs = new ArrayList<>();
        for (int rung = LOWEST; rung <= Math.min(rows, HIGHEST); rung *= 2) {
            rungs.add(rung);
        }
        return rungs;
    }

    private static <T> void spread(List<Drawn<T>> drawn, double shift, List<Placed<T>> placed) {
        drawn.sort(Comparator.comparingLong((Drawn<T> row) -> row.lot()).thenComparing(Drawn::id));
        for (int i = 0; i < drawn.size(); i++) {
            placed.add(new Placed<>(drawn.get(i).row(), drawn.get(i).id(), (i + shift) / drawn.size()));
        }
    }

    private record Drawn<T>(T row, String id, long lot) {}

    private record Placed<T>(T row, String id, double place) {}
}
