package responsa.classifier.domain.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import responsa.spec.Excerpts;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;

/// The categories of a spec: every policy, and every section that groups some.
final class Categories {
    /// As long as the longest summary of a policy.
    private static final int LONGEST = 240;

    private Categories() {}

    /// Id to line, `- [#id] Title: summary`, in the order of the document; a section stands before what it groups, and
    /// its summary is the titles of that.
    static SequencedMap<String, String> of(Spec spec) {
        Map<String, SpecSection> sections =
                spec.sections().stream().collect(Collectors.toMap(SpecSection::id, Function.identity()));
        SequencedMap<String, String> lines = new LinkedHashMap<>();
        for (Policy policy : spec.policies()) {
            policy.path().stream()
                    .flatMap(above -> Optional.ofNullable(sections.get(above)).stream())
                    .forEach(section -> lines.computeIfAbsent(section.id(), id -> line(section, spec)));
            lines.put(policy.id(), Excerpts.line(policy));
        }
        return lines;
    }

    private static String line(SpecSection section, Spec spec) {
        String titles = spec.policies().stream()
                .filter(policy -> policy.path().contains(section.id()))
                .map(Policy::title)
                .collect(Collectors.joining("; ", "all of: ", ""));
        return "- [#%s] %s: %s".formatted(section.id(), section.title(), bounded(titles));
    }

    private static String bounded(String titles) {
        int last = titles.lastIndexOf("; ", LONGEST);
        return titles.length() <= LONGEST || last < 0 ? titles : titles.substring(0, last) + "; …";
    }
}
