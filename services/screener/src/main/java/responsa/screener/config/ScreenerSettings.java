package responsa.screener.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import responsa.streams.service.StreamsSettings;

/// The screener's knobs.
@ConfigMapping(prefix = "responsa.screener")
public interface ScreenerSettings extends StreamsSettings {

    /// For how long a prompt is remembered as one that another may nearly repeat. It bounds the state; exact repeats
    /// are known for ever.
    @WithDefault("30d")
    Duration remember();

    /// Files of held-out prompts, one as JSON a line: a prompt that holds one of them is rejected.
    Optional<List<Path>> heldOut();

    /// How long a prompt waits for its recipe before it is set aside; well below the transaction's time-out.
    @WithDefault("5s")
    Duration recipeWithin();

    /// For how long a recipe that did not arrive in time is not waited for again: its prompts are set aside at once.
    @WithDefault("30s")
    Duration missingRecipeMemory();
}
