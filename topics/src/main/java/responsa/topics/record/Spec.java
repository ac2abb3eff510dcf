package responsa.topics.record;

import java.util.List;
import java.util.Optional;
import responsa.topics.id.Sha256;

/// A written spec, parsed: its policies in document order, the sections that group them, and the source text.
///
/// @param sha256 of the source text's UTF-8 bytes
public record Spec(
        String id, Sha256 sha256, String title, List<Policy> policies, List<SpecSection> sections, String source) {

    public Spec {
        policies = List.copyOf(policies);
        sections = List.copyOf(sections);
    }

    /// Which version this is.
    public SpecRef ref() {
        return new SpecRef(id, sha256);
    }

    /// The policy of this id.
    public Optional<Policy> policy(String policyId) {
        return policies.stream().filter(policy -> policy.id().equals(policyId)).findFirst();
    }

    /// Whether a category names something here: a policy, or a section that groups some.
    public boolean hasCategory(String category) {
        return policies.stream()
                .anyMatch(
                        policy -> policy.id().equals(category) || policy.path().contains(category));
    }
}
