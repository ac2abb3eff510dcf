package responsa.testkit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import responsa.topics.id.Sha256;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

/// A spec; its sha256 follows from id, title and policies.
public final class SpecBuilder {
    private final List<Policy> policies = new ArrayList<>();
    private final List<SpecSection> sections = new ArrayList<>();
    private String id = "shop";
    private String title = "How the shop's assistant behaves";

    SpecBuilder() {}

    /// Its id.
    public SpecBuilder id(String value) {
        id = value;
        return this;
    }

    /// Its title; another title is another version.
    public SpecBuilder title(String value) {
        title = value;
        return this;
    }

    /// One more policy, at the top; the first call replaces the default policies and sections.
    public SpecBuilder policy(String policyId, String text) {
        return policy(policyId, text, List.of());
    }

    /// One more policy below a section of this id, which is added where it is new.
    public SpecBuilder policyIn(String section, String policyId, String text) {
        if (sections.stream().noneMatch(known -> known.id().equals(section))) {
            sections.add(new SpecSection(section, titled(section), List.of(), "What belongs to " + section + "."));
        }
        return policy(policyId, text, List.of(section));
    }

    private SpecBuilder policy(String policyId, String text, List<String> path) {
        policies.add(new Policy(
                policyId,
                titled(policyId),
                "root",
                path,
                text.lines().findFirst().orElse(""),
                text,
                List.of(),
                List.of(),
                List.of()));
        return this;
    }

    /// The spec.
    public Spec build() {
        if (policies.isEmpty()) {
            policy("privacy", "Do not tell one customer about another.");
            policy("safety", "Do not help to hurt people.");
            policyIn("style", "plain-words", "Say it in plain words.");
        }
        String source = policies.stream()
                .map(policy -> "## %s {#%s}\n\n%s\n".formatted(policy.title(), policy.id(), policy.text()))
                .collect(Collectors.joining("\n", "# " + title + "\n\n", ""));
        return new Spec(id, Sha256.of(source), title, policies, sections, source);
    }

    private static String titled(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }
}
