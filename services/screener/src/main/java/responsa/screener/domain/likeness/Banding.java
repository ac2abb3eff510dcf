package responsa.screener.domain.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How MinHash signatures are cut into bands: prompts that share a band are compared.
///
/// Bands come in groups. All bands of a group share their first row, and by it the partition is chosen that keeps the
/// group: so its bands travel and are looked up together, and the number of partitions changes neither how many
/// records a prompt costs nor who meets whom.
///
/// @param groups how many groups a prompt has, each one record on the way
/// @param rows how many minima of random permutations make a band, the first one included
public record Banding(int groups, int rows) {
    /// How many bands make a group.
    public static final int BANDS = 3;

    private static final int FEWEST_GROUPS = 4;
    private static final int MOST_GROUPS = 31;
    private static final int MOST_ROWS = 8;
    private static final double WANTED = 0.97;
    /// Whoever changes the hashes below changes this number, too.
    private static final long VERSION = 1;

    /// The most selective one that still finds 97 of 100 pairs whose similarity is just the threshold; it finds more of
    /// those that are more alike.
    ///
    /// @throws IllegalArgumentException if the threshold is below 0.5
    public static Banding of(double threshold) {
        for (int groups = FEWEST_GROUPS; groups <= MOST_GROUPS; groups++) {
            for (int rows = MOST_ROWS; rows > 2; rows--) {
                Banding banding = new Banding(groups, rows);
                if (banding.recall(threshold) >= WANTED) {
                    return banding;
                }
            }
        }
        throw new IllegalArgumentException("no banding finds pairs of similarity %s".formatted(threshold));
    }

    /// How likely two prompts of this similarity share a band.
    public double recall(double similarity) {
        double band = Math.pow(similarity, rows - 1.0);
        double group = similarity * (1 - Math.pow(1 - band, BANDS));
        return 1 - Math.pow(1 - group, groups);
    }

    /// The bands of a prompt.
    public List<BandGroup> bands(Fingerprint fingerprint) {
        Shingles shingles = fingerprint.all();
        int minimaOfGroup = 1 + BANDS * (rows - 1);
        int[] minima = minima(shingles, groups * minimaOfGroup);
        List<BandGroup> all = new ArrayList<>(groups);
        for (int group = 0; group < groups; group++) {
            int first = group * minimaOfGroup;
            long start = Mix.then(Mix.then(fingerprint.scope(), VERSION * MOST_GROUPS + group), minima[first]);
            long[] bands = new long[BANDS];
            for (int band = 0; band < BANDS; band++) {
                bands[band] = band(Mix.then(start, band), minima, first + 1 + band * (rows - 1));
            }
            all.add(new BandGroup(group, start, bands));
        }
        return all;
    }

    private long band(long start, int[] minima, int from) {
        long band = start;
        for (int row = from; row < from + rows - 1; row++) {
            band = Mix.then(band, minima[row]);
        }
        return band;
    }

    /// The least value that each of so many permutations gives a shingle; a permutation is `a·x + b`, upper half.
    private static int[] minima(Shingles shingles, int count) {
        int[] minima = new int[count];
        Arrays.fill(minima, Integer.MAX_VALUE);
        long[] mixed = new long[shingles.size()];
        for (int index = 0; index < mixed.length; index++) {
            mixed[index] = Mix.of(shingles.at(index));
        }
        for (int permutation = 0; permutation < count; permutation++) {
            long factor = Mix.seed(2L * permutation) | 1;
            long summand = Mix.seed(2L * permutation + 1);
            int least = Integer.MAX_VALUE;
            for (long shingle : mixed) {
                least = Math.min(least, (int) ((factor * shingle + summand) >> Integer.SIZE));
            }
            minima[permutation] = least;
        }
        return minima;
    }
}
