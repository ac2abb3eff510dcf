package responsa.spec;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

/// How far the parts of a spec are from what a prompt is about: 0 for what its categories name and all below it, 1
/// for what the recipe shows in full to all, 2 and more for what is that many links less one away from the former.
final class Relevance {
    /// The farthest that is shown for its own sake.
    static final int NEAR = 1;
    private static final String STYLE = "style";

    private final Spec spec;
    private final Map<String, Integer> distances = new HashMap<>();
    private final Set<String> known;

    /// @throws IllegalArgumentException if the spec has no such category
    Relevance(Spec spec, Collection<String> categories, Excerpting rules) {
        this.spec = spec;
        Set<String> relevant = Set.copyOf(categories);
        this.known = spec.policies().stream().flatMap(Relevance::names).collect(Collectors.toSet());
        relevant.forEach(this::check);
        List<Policy> seeds = named(relevant);
        seeds.forEach(policy -> distances.put(policy.id(), 0));
        named(Set.copyOf(rules.styleInFull())).forEach(policy -> distances.putIfAbsent(policy.id(), NEAR));
        follow(seeds, rules.depth());
    }

    /// Policies for their own sake, in the order of the spec.
    List<Policy> near() {
        return spec.policies().stream()
                .filter(policy -> isShown(policy.id()) && distance(policy.id()) <= NEAR)
                .toList();
    }

    /// Policies that are only pointed to, in the order of the spec.
    List<Policy> far() {
        return spec.policies().stream()
                .filter(policy -> isShown(policy.id()) && distance(policy.id()) > NEAR)
                .toList();
    }

    /// Sections that are pointed to, in the order of the spec.
    List<SpecSection> farSections() {
        return spec.sections().stream().filter(section -> isShown(section.id())).toList();
    }

    int distance(String id) {
        return distances.get(id);
    }

    /// Ids of the policies whose summaries say how to answer, not what.
    Set<String> style(Excerpting rules) {
        Set<String> names = rules.style().isEmpty() ? Set.of(STYLE) : Set.copyOf(rules.style());
        return named(names).stream().map(Policy::id).collect(Collectors.toSet());
    }

    /// What the recipe names and the spec does not have.
    List<Omission> unknown(Excerpting rules) {
        return Stream.concat(rules.style().stream(), rules.styleInFull().stream())
                .filter(id -> !known.contains(id))
                .distinct()
                .map(id -> new Omission(id, Omission.Part.UNKNOWN, 1))
                .toList();
    }

    private boolean isShown(String id) {
        return distances.containsKey(id);
    }

    private List<Policy> named(Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : spec.policies().stream()
                        .filter(policy -> names(policy).anyMatch(ids::contains))
                        .toList();
    }

    /// One link after the other, so that each part is as near as its shortest way.
    private void follow(List<Policy> seeds, int depth) {
        Map<String, Policy> policies =
                spec.policies().stream().collect(Collectors.toMap(Policy::id, Function.identity()));
        Set<String> sections = spec.sections().stream().map(SpecSection::id).collect(Collectors.toSet());
        Collection<Policy> frontier = seeds;
        Set<String> followed = new HashSet<>();
        for (int step = 1; step <= depth; step++) {
            Set<Policy> next = new LinkedHashSet<>();
            for (Policy from : frontier) {
                for (String target : from.links()) {
                    if (policies.containsKey(target) || sections.contains(target)) {
                        distances.putIfAbsent(target, NEAR + step);
                    }
                    if (policies.containsKey(target) && followed.add(target)) {
                        next.add(policies.get(target));
                    }
                }
            }
            frontier = next;
        }
    }

    private void check(String category) {
        if (!known.contains(category)) {
            throw new IllegalArgumentException("the spec \"%s\" has no category \"%s\"".formatted(spec.id(), category));
        }
    }

    private static Stream<String> names(Policy policy) {
        return Stream.concat(Stream.of(policy.id()), policy.path().stream());
    }
}
