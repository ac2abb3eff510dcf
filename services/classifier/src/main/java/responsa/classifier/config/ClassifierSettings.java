package responsa.classifier.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import responsa.stage.worker.StageSettings;

/// The classifier's knobs: those of every LLM stage, and one of its own.
@ConfigMapping(prefix = "responsa.classifier")
public interface ClassifierSettings extends StageSettings {

    /// How often a model is asked, with another seed each time, before a prompt whose answers cannot be read goes on
    /// unclassified; 1 to 10.
    @WithDefault("3")
    int tries();
}
