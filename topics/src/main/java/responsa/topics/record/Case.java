package responsa.topics.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.CaseId;

/// A prompt, what it is about, and which round of drafting this is.
///
/// @param categories ids of policies or of sections that group them; empty means summaries only
/// @param attempt 0 for the first round
/// @param earlier why the drafts of earlier rounds failed, oldest first
/// @param classification the call that found the categories; null where none was made
/// @param labelAudit what a model said of it although its label was taken; null but on the audit share, and there
///     on the first attempt only
public record Case(
        Prompt prompt,
        List<String> categories,
        CategorySource categorySource,
        int attempt,
        List<Reason> earlier,
        @Nullable ModelCall classification,
        @Nullable LabelAudit labelAudit)
        implements CaseRecord {
    static final int LAST_ATTEMPT = 15;

    public Case {
        categories = List.copyOf(categories);
        earlier = List.copyOf(earlier);
        Bounds.check("attempt", attempt, 0, LAST_ATTEMPT);
    }

    /// A case whose label, if it has one, no model was asked about.
    public Case(
            Prompt prompt,
            List<String> categories,
            CategorySource categorySource,
            int attempt,
            List<Reason> earlier,
            @Nullable ModelCall classification) {
        this(prompt, categories, categorySource, attempt, earlier, classification, null);
    }

    /// The id that was fixed at intake; it does not change with the attempt.
    public CaseId id() {
        return prompt.caseId();
    }
}
