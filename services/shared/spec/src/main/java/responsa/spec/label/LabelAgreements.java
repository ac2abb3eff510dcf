package responsa.spec.label;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// How far the categories that a classifier finds agree with labels that were given: over all, and by category.
///
/// @param all over all prompts
/// @param byCategory by the id of a category that was given or found
public record LabelAgreements(LabelAgreement all, SortedMap<String, CategoryAgreement> byCategory) {
    /// Before the first prompt.
    public static final LabelAgreements NONE = new LabelAgreements(LabelAgreement.NONE, new TreeMap<>());

    public LabelAgreements {
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
    }

    /// With one more prompt; one without a label counts for nothing.
    ///
    /// @param labels that were given
    /// @param categories that were found, empty if none was
    public LabelAgreements plus(Kinship kinship, Collection<String> labels, Collection<String> categories) {
        Set<String> ours = Set.copyOf(labels);
        Set<String> theirs = Set.copyOf(categories);
        if (ours.isEmpty()) {
            return this;
        }
        SortedMap<String, CategoryAgreement> each = new TreeMap<>(byCategory);
        Set<String> oursMet = kinship.kin(ours, theirs);
        Set<String> theirsMet = kinship.kin(theirs, ours);
        ours.forEach(label -> each.merge(
                label, new CategoryAgreement(1, oursMet.contains(label) ? 1 : 0, 0, 0), CategoryAgreement::plus));
        theirs.forEach(category -> each.merge(
                category,
                new CategoryAgreement(0, 0, 1, theirsMet.contains(category) ? 1 : 0),
                CategoryAgreement::plus));
        return new LabelAgreements(all.plus(kinship, ours, theirs), each);
    }
}
