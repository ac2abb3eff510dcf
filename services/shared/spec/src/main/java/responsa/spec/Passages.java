package responsa.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import responsa.topics.record.Excerpting;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecSection;
import responsa.topics.record.WorkedExample;

/// Cuts what a recipe asks for of a spec into the passages of an excerpt, each a heading with its pieces.
final class Passages {
    private final Relevance relevance;
    private final Excerpting rules;
    private final Map<String, SpecSection> sections;
    private final Set<String> introduced = new HashSet<>();

    /// @param heading shown if any piece is, and in any case above titles
    record Headed(String heading, List<Piece> pieces) {}

    private Passages(Spec spec, Relevance relevance, Excerpting rules) {
        this.relevance = relevance;
        this.rules = rules;
        this.sections = spec.sections().stream().collect(Collectors.toMap(SpecSection::id, Function.identity()));
    }

    /// All passages that are not empty, in the order of the excerpt.
    ///
    /// @param summarised ids of the policies of which a summary is shown, if only the title
    static List<Headed> of(Spec spec, Relevance relevance, Excerpting rules, Set<String> summarised) {
        Passages passages = new Passages(spec, relevance, rules);
        List<Headed> all = new ArrayList<>();
        if (!summarised.isEmpty()) {
            all.add(passages.summaries(spec, summarised));
        }
        List<Piece> near = new ArrayList<>();
        relevance.near().forEach(policy -> passages.add(near, policy));
        all.add(new Headed("\n# Policies in full\n", near));
        List<Piece> far = new ArrayList<>();
        relevance.farSections().forEach(section -> passages.add(far, section, relevance.distance(section.id())));
        relevance.far().forEach(policy -> passages.add(far, policy));
        all.add(new Headed("\n# What these policies point to\n", far));
        return all.stream().filter(passage -> !passage.pieces().isEmpty()).toList();
    }

    private Headed summaries(Spec spec, Set<String> summarised) {
        Set<String> style = relevance.style(rules);
        List<Piece> lines = new ArrayList<>();
        for (Policy policy : spec.policies()) {
            if (summarised.contains(policy.id())) {
                int distance = style.contains(policy.id()) ? 0 : 1;
                lines.add(Piece.title(policy.id(), "- [#%s] %s".formatted(policy.id(), policy.title())));
                lines.add(new Piece(policy.id(), Omission.Part.SUMMARY, distance, 0, ": " + policy.summary()));
                lines.add(Piece.title(policy.id(), "\n"));
            }
        }
        boolean all = summarised.size() == spec.policies().size();
        return new Headed("# %s policies, one line each\n".formatted(all ? "All" : "Style"), lines);
    }

    private void add(List<Piece> pieces, Policy policy) {
        int distance = relevance.distance(policy.id());
        for (String above : policy.path()) {
            if (sections.containsKey(above)) {
                add(pieces, sections.get(above), distance);
            }
        }
        String authority = policy.authority() == null ? "" : " (authority: %s)".formatted(policy.authority());
        String heading = "\n## [#%s] %s%s\n".formatted(policy.id(), policy.title(), authority);
        PolicyForm form = PolicyForm.of(policy.text(), rules.text());
        String rule = form.rule().isBlank() ? "" : form.rule() + "\n";
        pieces.add(new Piece(policy.id(), Omission.Part.RULE, distance, 0, heading + rule));
        if (!form.rest().isEmpty()) {
            pieces.add(new Piece(policy.id(), Omission.Part.REST, distance, 0, form.rest() + "\n"));
        }
        List<WorkedExample> examples = rules.examples() ? policy.examples() : List.of();
        for (int index = 0; index < examples.size(); index++) {
            String example = "\n**Example**: %s\n\n%s\n"
                    .formatted(examples.get(index).title(), examples.get(index).body());
            pieces.add(new Piece(policy.id(), Omission.Part.EXAMPLE, distance, index, example));
        }
    }

    private void add(List<Piece> pieces, SpecSection section, int distance) {
        if (introduced.add(section.id()) && !section.preamble().isBlank()) {
            String text = "\n## Section: %s (#%s)\n%s\n".formatted(section.title(), section.id(), section.preamble());
            pieces.add(new Piece(section.id(), Omission.Part.PREAMBLE, distance, 0, text));
        }
    }
}
