package responsa.scripted.drafter;

import org.jspecify.annotations.Nullable;
import responsa.scripted.brief.Decision;
import responsa.scripted.script.Defect;

/// A draft.
///
/// @param decision what the CoT decides
/// @param planted the defect in it
public record Draft(
        String cot,
        String response,
        Decision decision,
        @Nullable Defect planted) {}
