package responsa.classifier.domain.answer;

import org.jspecify.annotations.Nullable;
import responsa.stage.work.FailedPart;
import responsa.topics.id.CaseId;
import responsa.topics.record.Failure;
import responsa.topics.record.Prompt;

/// Writes the failures that stand for prompts without a case.
public final class Failures {
    /// The stage's one word.
    public static final String STAGE = "classifier";

    private Failures() {}

    /// The failure of an input: the first attempt of its case ends before a sample was begun.
    public static Failure of(FailedPart<Prompt> failed) {
        Prompt prompt = failed.input();
        CaseId caseId = prompt == null ? caseId(failed.caseHeader()) : prompt.caseId();
        return new Failure(STAGE, failed.cause(), failed.detail(), failed.tries(), caseId, prompt, 0, null, 1, null);
    }

    private static @Nullable CaseId caseId(@Nullable String header) {
        try {
            return header == null ? null : CaseId.parse(header);
        } catch (IllegalArgumentException noCaseId) {
            return null;
        }
    }
}
