package responsa.scripted.brief;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a system message says, read once.
///
/// @param policies of the excerpt, or the categories of a classifier's list, in their order
/// @param criteria names of the rubric's criteria
/// @param rarity of a stem: 1 divided by the number of policies that have it
/// @param source the excerpt's text, or the list of categories
/// @param spaced the source with a single blank for each run of white space
public record Briefing(
        CotStyle style,
        List<Policy> policies,
        List<String> criteria,
        Map<String, Double> rarity,
        String source,
        String spaced) {

    public Briefing {
        policies = List.copyOf(policies);
        criteria = List.copyOf(criteria);
        rarity = Map.copyOf(rarity);
    }

    /// Whether the excerpt has a policy of this id.
    public boolean has(String id) {
        return policies.stream().anyMatch(policy -> policy.id().equals(id));
    }

    /// The policy that says how such a decision is put into words, told by its title; none for complying.
    public Optional<Policy> styleOf(Decision decision) {
        return policies.stream().filter(policy -> isStyleOf(policy, decision)).findFirst();
    }

    private static boolean isStyleOf(Policy policy, Decision decision) {
        String title = policy.title().toLowerCase(Locale.ROOT);
        return switch (decision) {
            case COMPLY -> false;
            case REFUSE -> title.contains("refus");
            case SAFE_COMPLETE -> title.contains("complet") && title.contains("safe");
        };
    }

    /// How much two sets of stems have in common; rare stems count more.
    public double overlap(Set<String> request, Set<String> other) {
        double sum = 0;
        for (String stem : request) {
            sum += other.contains(stem) ? rarity.getOrDefault(stem, 1.0) : 0;
        }
        return sum;
    }
}
