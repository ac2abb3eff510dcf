package responsa.spec.change;

import java.util.List;
import java.util.stream.IntStream;
import responsa.topics.id.Sha256;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;
import responsa.topics.record.WorkedExample;

/// Specs with two sections, policies below each.
final class Specs {
    private Specs() {}

    static Policy policy(String id, String section, String text) {
        return new Policy(id, id, "user", List.of(section), "About " + id, text, List.of(), List.of(), List.of());
    }

    static Spec of(List<Policy> policies) {
        List<SpecSection> sections = List.of(
                new SpecSection("limits", "Limits", List.of(), ""),
                new SpecSection("manners", "Manners", List.of(), ""));
        return new Spec("shop", Sha256.of(policies.toString()), "Shop", policies, sections, policies.toString());
    }

    static List<Policy> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> policy("p" + i, i % 2 == 0 ? "limits" : "manners", "Rule " + i))
                .toList();
    }

    /// The same policy, but for one side of it.
    static Policy changed(Policy policy, Difference side) {
        boolean example = side == Difference.EXAMPLES;
        return new Policy(
                policy.id(),
                side == Difference.TITLE ? policy.title() + " anew" : policy.title(),
                side == Difference.AUTHORITY ? "root" : policy.authority(),
                side == Difference.MOVED ? List.of("elsewhere") : policy.path(),
                side == Difference.SUMMARY ? policy.summary() + " anew" : policy.summary(),
                side == Difference.TEXT ? policy.text() + " anew" : policy.text(),
                example ? List.of(new WorkedExample("a case", "<user>…</user>")) : policy.examples(),
                List.of("Commentary of " + side),
                policy.links());
    }
}
