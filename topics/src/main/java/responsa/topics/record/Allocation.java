package responsa.topics.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A value of `responsa.allocations`: what a recipe was granted and has spent, over all its versions, and whether it
/// is paused. The allocator alone writes it; intake and drafter obey it.
///
/// @param recipe id of the recipe
/// @param granted tuples
/// @param byCategory tuples by category; one of several categories counts in each
/// @param byDecision tuples by what they do with their request, as far as it could be read
/// @param contrast tuples that are benign contrast
/// @param spent tokens by the model's name in the recipe, of all cases that settled or wait
/// @param pause null while the recipe goes on
/// @param full categories at their target
/// @param inFlight what becomes of cases of a full category; null where the recipe has no control
public record Allocation(
        String recipe,
        long granted,
        Map<String, Long> byCategory,
        Map<DraftDecision, Long> byDecision,
        long contrast,
        Map<String, Tokens> spent,
        @Nullable Pause pause,
        List<String> full,
        @Nullable InFlight inFlight) {

    public Allocation {
        byCategory = Copies.sorted(byCategory);
        byDecision = Copies.sorted(byDecision);
        spent = Copies.sorted(spent);
        full = List.copyOf(full);
    }

    /// Nothing granted, nothing spent.
    public static Allocation nothing(String recipe) {
        return new Allocation(recipe, 0, Map.of(), Map.of(), 0, Map.of(), null, List.of(), null);
    }

    /// This and one more tuple.
    public Allocation plus(List<String> categories, Candidate tuple) {
        Map<String, Long> inCategories = new HashMap<>(byCategory);
        categories.stream().distinct().forEach(category -> inCategories.merge(category, 1L, Long::sum));
        Map<DraftDecision, Long> ofDecisions = new HashMap<>(byDecision);
        if (tuple.decision() != null) {
            ofDecisions.merge(tuple.decision(), 1L, Long::sum);
        }
        long benign = contrast + (tuple.contrast() ? 1 : 0);
        return new Allocation(recipe, granted + 1, inCategories, ofDecisions, benign, spent, pause, full, inFlight);
    }

    /// This and these costs.
    public Allocation plus(Map<String, Tokens> more) {
        SortedMap<String, Tokens> all = new TreeMap<>(spent);
        more.forEach((model, tokens) -> all.merge(model, tokens, Tokens::plus));
        return new Allocation(recipe, granted, byCategory, byDecision, contrast, all, pause, full, inFlight);
    }

    /// The same numbers, and whether the recipe goes on.
    public Allocation standing(@Nullable Pause now, List<String> fullNow, @Nullable InFlight policy) {
        return new Allocation(recipe, granted, byCategory, byDecision, contrast, spent, now, fullNow, policy);
    }

    /// Whether a case of these categories may be drafted now.
    public Admittance admits(List<String> categories) {
        if (pause != null) {
            return pause.inFlight() == InFlight.KEEP ? Admittance.WAITS : Admittance.NOT_NEEDED;
        }
        if (categories.stream().noneMatch(full::contains)) {
            return Admittance.ADMITTED;
        }
        return inFlight == InFlight.DRAIN ? Admittance.NOT_NEEDED : Admittance.WAITS;
    }

    /// Whether a case may be drafted.
    public enum Admittance {
        /// It may.
        ADMITTED,
        /// It may later.
        WAITS,
        /// Its limit is reached, and nothing is kept for a higher one.
        NOT_NEEDED
    }
}
