package responsa.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import responsa.topics.id.Sha256;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;
import responsa.topics.record.WorkedExample;

/// Writes excerpts.
public final class Excerpts {
    /// What would end the place that an excerpt stands in. Possessive, so that a run of blanks costs one pass.
    private static final Pattern FENCE =
            Pattern.compile("<(?=[\\s\\p{Cf}]*+(?:/[\\s\\p{Cf}]*+)?+spec(?![\\w-]))", Pattern.CASE_INSENSITIVE);

    private Excerpts() {}

    /// One line for every policy, style policies among them, then the full text of the relevant ones.
    ///
    /// A category is relevant with all that stands below it: a section's id means all its policies, the id of
    /// a policy that has others below it means these, too. A policy in full brings the preambles of the
    /// sections above it. What a policy links to is named by its title, not shown. Worked examples are shown,
    /// commentary is not.
    ///
    /// The same spec and set of categories give the same bytes, in whatever order they come: drafter and judge
    /// see the same, and endpoints can reuse the prefix. A `<spec>` or `</spec>` in the spec's own text is shown
    /// as `&lt;spec>` or `&lt;/spec>`, so that no text of a spec ends the place that the excerpt stands in.
    ///
    /// @param categories ids of policies or of sections that group them; empty means summaries only
    /// @throws IllegalArgumentException if the spec has no such category
    public static Excerpt excerpt(Spec spec, List<String> categories) {
        Set<String> relevant = Set.copyOf(categories);
        relevant.forEach(category -> check(spec, category));
        List<Policy> shown = spec.policies().stream()
                .filter(policy -> Stream.concat(Stream.of(policy.id()), policy.path().stream())
                        .anyMatch(relevant::contains))
                .toList();
        StringBuilder text = new StringBuilder("# All policies, one line each\n");
        spec.policies().forEach(policy -> text.append(line(policy)).append('\n'));
        if (!shown.isEmpty()) {
            appendInFull(text.append("\n# Policies in full\n"), spec, shown);
        }
        String harmless = fences(text).replaceAll("&lt;");
        return new Excerpt(harmless, shown.stream().map(Policy::id).toList(), Sha256.of(harmless));
    }

    /// A policy in one line: `- [#id] Title: summary`.
    public static String line(Policy policy) {
        return "- [#%s] %s: %s".formatted(policy.id(), policy.title(), policy.summary());
    }

    /// Where a text would begin or end the place of an excerpt.
    static Matcher fences(CharSequence text) {
        return FENCE.matcher(text);
    }

    private static void check(Spec spec, String category) {
        if (!spec.hasCategory(category)) {
            throw new IllegalArgumentException("the spec \"%s\" has no category \"%s\"".formatted(spec.id(), category));
        }
    }

    private static void appendInFull(StringBuilder text, Spec spec, List<Policy> shown) {
        Map<String, SpecSection> sections =
                spec.sections().stream().collect(Collectors.toMap(SpecSection::id, Function.identity()));
        Set<String> introduced = new HashSet<>();
        for (Policy policy : shown) {
            policy.path().stream()
                    .filter(above -> sections.containsKey(above) && introduced.add(above))
                    .map(sections::get)
                    .filter(section -> !section.preamble().isBlank())
                    .forEach(section -> append(text, section));
            append(text, policy);
        }
    }

    private static void append(StringBuilder text, SpecSection section) {
        text.append("\n## Section: %s (#%s)\n".formatted(section.title(), section.id()))
                .append(section.preamble())
                .append('\n');
    }

    private static void append(StringBuilder text, Policy policy) {
        String authority = policy.authority() == null ? "" : " (authority: %s)".formatted(policy.authority());
        text.append("\n## [#%s] %s%s\n".formatted(policy.id(), policy.title(), authority));
        if (!policy.text().isBlank()) {
            text.append(policy.text()).append('\n');
        }
        for (WorkedExample example : policy.examples()) {
            text.append("\n**Example**: %s\n\n%s\n".formatted(example.title(), example.body()));
        }
    }
}
