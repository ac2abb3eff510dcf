package responsa.judge.domain.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import responsa.topics.record.Finding;

/// Whether what a draft cites is there: in this version of the spec at all, and in what its drafter saw.
///
/// Details tell how many and where, not which: an id that the spec does not have is text of the model.
final class CitationGate implements Gate {
    private static final String UNKNOWN = "citation-unknown";
    private static final String NOT_SHOWN = "citation-not-shown";

    private final Policies policies;

    CitationGate(Policies policies) {
        this.policies = policies;
    }

    @Override
    public List<String> names() {
        return List.of(UNKNOWN, NOT_SHOWN);
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        Citations citations = new Citations(policies, examined);
        return Stream.concat(
                        found("CoT", citations.ofCot(), examined.shown()),
                        found("response", citations.ofResponse(), examined.shown()))
                .toList();
    }

    private Stream<Finding> found(String half, List<Citation> citations, Shown shown) {
        List<Finding> findings = new ArrayList<>();
        List<Citation> unknown =
                citations.stream().filter(citation -> citation.id().isEmpty()).toList();
        if (!unknown.isEmpty()) {
            String detail = "the %s cites %d× what this version of the spec does not have, first at character %d"
                    .formatted(half, unknown.size(), unknown.getFirst().start());
            findings.add(new Finding(UNKNOWN, true, detail));
        }
        List<String> notShown = citations.stream()
                .flatMap(citation -> citation.id().stream())
                .distinct()
                .filter(id -> !policies.isShown(id, shown))
                .toList();
        if (!notShown.isEmpty()) {
            String detail =
                    "the %s cites %s, which its drafter was not shown".formatted(half, String.join(", ", notShown));
            findings.add(new Finding(NOT_SHOWN, true, detail));
        }
        return findings.stream();
    }
}
