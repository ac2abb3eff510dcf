package responsa.router.domain.allocation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.testkit.sample.ControlBuilder;
import responsa.testkit.sample.Samples;
import responsa.topics.id.CaseId;
import responsa.topics.id.DraftId;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;
import responsa.topics.record.Candidate;
import responsa.topics.record.Claim;
import responsa.topics.record.DraftDecision;
import responsa.topics.record.InFlight;
import responsa.topics.record.Tokens;

/// Claims for tests, each of one tuple, and the control that they meet.
final class Claims {
    static final String RECIPE = "gardening";
    static final String MODEL = "drafter";

    private Claims() {}

    /// A control of their recipe that drains at a limit.
    static ControlBuilder aControl() {
        return Samples.aControl(RECIPE).inFlight(InFlight.DRAIN).seed(1);
    }

    static Claim of(int number, String category, @Nullable DraftDecision decision) {
        return of(number, category, decision, false);
    }

    static Claim of(int number, String category, @Nullable DraftDecision decision, boolean contrast) {
        CaseId caseId = new CaseId(Sha256.of("case " + number));
        Candidate candidate = new Candidate(DraftId.of(caseId, 0, 0), 0, 0, decision, contrast);
        return new Claim(
                caseId,
                PromptId.of(List.of("prompt " + number)),
                number % 3,
                RECIPE,
                List.of(category),
                List.of(candidate),
                Map.of(MODEL, new Tokens(90, 10, 0)),
                false);
    }

    static Claim taken(int number, String category) {
        Claim claim = of(number, category, null);
        return new Claim(
                claim.caseId(),
                claim.promptId(),
                claim.partition(),
                claim.recipe(),
                claim.categories(),
                claim.candidates(),
                claim.spent(),
                true);
    }
}
