package responsa.benchmarks.trial;

import java.util.List;
import responsa.scripted.script.Script;

/// One run to be made.
///
/// @param name of the folder that it writes to
/// @param prompts as JSON lines
/// @param recipe YAML over the default recipe
/// @param drafter the script of the model that drafts
/// @param judge the script of the model that judges and classifies
public record Trial(String name, List<String> prompts, String recipe, Script drafter, Script judge) {
    public Trial {
        prompts = List.copyOf(prompts);
    }
}
