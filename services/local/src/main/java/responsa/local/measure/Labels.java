package responsa.local.measure;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import responsa.spec.label.CategoryAgreement;
import responsa.spec.label.LabelAgreements;

/// How far the classifier agrees with the labels that prompts were submitted with. Labels are noisy (DA §2.3.1), so it
/// measures both. Shares are 0 to 1, null where there is nothing to share.
///
/// @param prompts that have a label and an answer that could be read
/// @param unreadable prompts with a label whose answer could not be read
/// @param exact share of prompts for which the model names the label and nothing else
/// @param jaccard the very same on both sides, of those on either, over all prompts together
/// @param recall share of labels that it names, or one above or below them in the spec
/// @param precision share of what it names that is a label, or stands above or below one
/// @param byCategory the same by category
public record Labels(
        long prompts,
        long unreadable,
        @Nullable Double exact,
        @Nullable Double jaccard,
        @Nullable Double recall,
        @Nullable Double precision,
        SortedMap<String, OfCategory> byCategory) {

    public Labels {
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
    }

    /// One category.
    ///
    /// @param given prompts with it as a label
    /// @param found prompts that the model names it for
    public record OfCategory(
            long given,
            long found,
            @Nullable Double recall,
            @Nullable Double precision) {}

    static Labels of(LabelAgreements agreements, long unreadable) {
        SortedMap<String, OfCategory> each = new TreeMap<>();
        agreements.byCategory().forEach((category, agreement) -> each.put(category, of(agreement)));
        return new Labels(
                agreements.all().prompts(),
                unreadable,
                Measures.known(agreements.all().exact()),
                Measures.known(agreements.all().jaccard()),
                Measures.known(agreements.all().recall()),
                Measures.known(agreements.all().precision()),
                each);
    }

    private static OfCategory of(CategoryAgreement agreement) {
        return new OfCategory(
                agreement.given(),
                agreement.found(),
                Measures.known(agreement.recall()),
                Measures.known(agreement.precision()));
    }
}
