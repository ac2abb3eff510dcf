package responsa.spec.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;

/// Which categories of a spec stand above which: a section's id means all policies below it, so a label may be right
/// although it is wider or narrower than another.
public final class Kinship {
    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, Set<String>> policies = new HashMap<>();

    /// That of a version of a spec.
    public Kinship(Spec spec) {
        spec.sections().forEach(section -> above.put(section.id(), section.path()));
        for (Policy policy : spec.policies()) {
            above.put(policy.id(), policy.path());
            named(policy.id()).add(policy.id());
            policy.path().forEach(category -> named(category).add(policy.id()));
        }
    }

    /// Ids of the policies that a category means: itself, and all below it; empty for one that the spec does not have.
    public Set<String> policies(String category) {
        return Set.copyOf(policies.getOrDefault(category, Set.of()));
    }

    /// Those labels that are among the others, or stand above or below one of them.
    Set<String> kin(Collection<String> labels, Collection<String> others) {
        Set<String> aboveOthers = new HashSet<>();
        others.forEach(other -> aboveOthers.addAll(lineage(other)));
        Set<String> known = Set.copyOf(others);
        Set<String> kin = new HashSet<>(labels);
        kin.removeIf(
                label -> !aboveOthers.contains(label) && lineage(label).stream().noneMatch(known::contains));
        return kin;
    }

    private List<String> lineage(String category) {
        List<String> lineage = new ArrayList<>(above.getOrDefault(category, List.of()));
        lineage.add(category);
        return lineage;
    }

    private Set<String> named(String category) {
        return policies.computeIfAbsent(category, key -> new HashSet<>());
    }
}
