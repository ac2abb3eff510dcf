package responsa.judge.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import responsa.stage.worker.StageSettings;

/// The judge's knobs. How drafts are judged is no setting: the recipe says it.
@ConfigMapping(prefix = "responsa.judge")
public interface JudgeSettings extends StageSettings {

    /// System messages that are kept ready, one for each combination of spec, recipe and categories in use; each is as
    /// long as its excerpt, at most a few hundred kilobytes.
    @WithDefault("128")
    int standardsKept();
}
