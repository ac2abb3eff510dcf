package responsa.local.grading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import responsa.topics.id.DraftId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Policy;
import responsa.topics.record.Provenance;
import responsa.topics.record.Recipe;
import responsa.topics.record.Sampling;
import responsa.topics.record.Spec;
import responsa.topics.record.TemplateRef;
import responsa.topics.record.TokenUsage;

/// Drafts of rows that were made elsewhere. What nobody knows of them is empty; every policy counts as shown. Pure.
final class GivenDrafts {
    private static final String ELSEWHERE = "given";
    private static final Sampling UNKNOWN = new Sampling(0, 1, 1, 0);

    private GivenDrafts() {}

    /// The draft that a row is.
    ///
    /// @param sampleIndex which of the rows of its prompt
    /// @param samples how many rows its prompt has
    /// @param file hash of the file that it stands in
    static Draft of(
            Case graded, int sampleIndex, int samples, GivenRows.Texts texts, Spec spec, Recipe recipe, Sha256 file) {
        return new Draft(
                DraftId.of(graded.id(), graded.attempt(), sampleIndex),
                graded,
                sampleIndex,
                samples,
                texts.cot(),
                texts.response(),
                outcome(texts),
                new Provenance(
                        spec.ref(),
                        recipe.ref(),
                        spec.policies().stream().map(Policy::id).toList(),
                        Sha256.ofFields(List.of()),
                        new TemplateRef(ELSEWHERE, file),
                        call(recipe)));
    }

    private static DraftOutcome outcome(GivenRows.Texts texts) {
        if (texts.response().isBlank()) {
            return DraftOutcome.RESPONSE_MISSING;
        }
        return texts.cot().isBlank() ? DraftOutcome.COT_MISSING : DraftOutcome.COMPLETE;
    }

    private static ModelCall call(Recipe recipe) {
        return new ModelCall(
                recipe.drafting().model(),
                null,
                ELSEWHERE,
                UNKNOWN,
                null,
                TokenUsage.UNKNOWN,
                Duration.ZERO,
                0,
                Instant.EPOCH);
    }
}
