package responsa.benchmarks.report;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Figures in words.
public final class Figures {
    private Figures() {}

    /// A share of a whole in per cent, `-` of nothing.
    public static String percent(long part, long whole) {
        return whole == 0 ? "-" : "%.0f %%".formatted(100.0 * part / whole);
    }

    /// No decimals.
    public static String whole(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }

    /// Two decimals.
    public static String decimal(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    /// Three decimals, for a share of 1.
    public static String share(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    /// No decimals of a whole number, three of any other.
    public static String number(double figure) {
        return figure == Math.rint(figure) ? whole(figure) : share(figure);
    }

    /// Names with their share of a whole, the highest first, `-` where there are none.
    public static String shares(SortedMap<String, Long> counts, long whole) {
        String shares = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> each.getKey() + " " + percent(each.getValue(), whole))
                .collect(Collectors.joining(", "));
        return shares.isEmpty() ? "-" : shares;
    }
}
