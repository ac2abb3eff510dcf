package responsa.spec.label;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// Policy retrieval accuracy (DA §4.2, Table 2): whether CoTs find the policies that their prompts are about.
///
/// The paper asks a model which category the sentences of a CoT stem from that speak of policies. Here a CoT's
/// citations (`[#id]`) are taken instead, which needs no call; for CoTs that are not to cite it says nothing. It is to
/// be read over all drafts, before any filter.
///
/// @param drafts whose prompts have a category
/// @param one of these, those that cite at least one policy of their categories
/// @param each of these, those that cite at least one policy of every category
/// @param all of these, those that cite every policy of their categories
public record RetrievalAccuracy(long drafts, long one, long each, long all) {
    /// Before the first draft.
    public static final RetrievalAccuracy NONE = new RetrievalAccuracy(0, 0, 0, 0);

    /// With one more draft; one whose prompt has no category counts for nothing.
    ///
    /// @param categories of the case
    /// @param cited ids that the CoT cites, in any order; ids that the spec does not have are none of any category
    public RetrievalAccuracy plus(Kinship kinship, Collection<String> categories, Collection<String> cited) {
        if (categories.isEmpty()) {
            return this;
        }
        Set<String> found = Set.copyOf(cited);
        List<Set<String>> wanted =
                Set.copyOf(categories).stream().map(kinship::policies).toList();
        Set<String> policies = new HashSet<>();
        wanted.forEach(policies::addAll);
        return new RetrievalAccuracy(
                drafts + 1,
                one + (meets(policies, found) ? 1 : 0),
                each + (wanted.stream().allMatch(category -> meets(category, found)) ? 1 : 0),
                all + (!policies.isEmpty() && found.containsAll(policies) ? 1 : 0));
    }

    /// Both together: counts of parts of a stream may be taken apart and added.
    public RetrievalAccuracy plus(RetrievalAccuracy other) {
        return new RetrievalAccuracy(drafts + other.drafts, one + other.one, each + other.each, all + other.all);
    }

    /// The share of drafts that cite at least one policy of their categories, 0 to 1; empty before the first.
    public OptionalDouble ofOne() {
        return LabelAgreement.share(one, drafts);
    }

    /// The share of drafts that cite at least one policy of every category; empty before the first.
    public OptionalDouble ofEach() {
        return LabelAgreement.share(each, drafts);
    }

    /// The share of drafts that cite every policy of their categories; empty before the first.
    public OptionalDouble ofAll() {
        return LabelAgreement.share(all, drafts);
    }

    private static boolean meets(Set<String> policies, Set<String> cited) {
        return policies.stream().anyMatch(cited::contains);
    }
}
