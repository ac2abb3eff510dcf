package responsa.topics.record;

import java.util.List;
import java.util.Map;
import responsa.topics.id.DraftId;

/// An accepted draft: (prompt, CoT, response) without the spec, and everything that made it.
///
/// @param id the draft's id
/// @param scores the minimum over all passes, by criterion
/// @param draftedFrom what the draft rests on
/// @param judgedFrom what the passes rest on
public record Tuple(
        DraftId id,
        Prompt prompt,
        List<String> categories,
        CategorySource categorySource,
        int attempt,
        int sampleIndex,
        String cot,
        String response,
        Map<String, Integer> scores,
        List<Finding> findings,
        List<Pass> passes,
        Provenance draftedFrom,
        Provenance judgedFrom)
        implements DatasetRecord {

    public Tuple {
        categories = List.copyOf(categories);
        scores = Copies.sorted(scores);
        findings = List.copyOf(findings);
        passes = List.copyOf(passes);
    }
}
