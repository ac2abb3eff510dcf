package responsa.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import responsa.streams.service.StreamsSettings;

/// The router's knobs.
@ConfigMapping(prefix = "responsa.router")
public interface RouterSettings extends StreamsSettings {

    /// How long a verdict waits for its recipe before it is set aside; well below the transaction's time-out.
    @WithDefault("5s")
    Duration recipeWithin();

    /// For how long a recipe that did not arrive in time is not waited for again: its verdicts are set
    /// aside at once.
    @WithDefault("30s")
    Duration missingRecipeMemory();

    /// After how long without a word an open case settles by what is there, and a settled one is forgotten, in whole
    /// days. Longer than the longest backlog that a redraft may wait behind.
    @WithDefault("30d")
    Duration deadline();
}
