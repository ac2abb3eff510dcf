package responsa.local.books;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the run cost and why cases were rejected.
///
/// @param passesSaved judge passes that early exit made needless
/// @param repeatsDropped verdict records that came a second time
/// @param rejectedByReason rejected cases by the name of a reason; a case with two reasons counts in both
public record Spending(
        Spent classifier,
        Spent drafter,
        Spent judge,
        long passesSaved,
        long repeatsDropped,
        SortedMap<String, Long> rejectedByReason) {

    public Spending {
        rejectedByReason = new TreeMap<>(rejectedByReason);
    }

    /// The three stages together.
    public Spent all() {
        return classifier.plus(drafter).plus(judge);
    }

    /// Nothing was spent.
    public static Spending none() {
        return new Spending(Spent.NOTHING, Spent.NOTHING, Spent.NOTHING, 0, 0, new TreeMap<>(Map.of()));
    }
}
