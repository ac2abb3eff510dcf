package responsa.intake.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What can be set about intake.
@ConfigMapping(prefix = "responsa.intake")
public interface IntakeSettings {

    /// The recipe of prompts that are submitted over HTTP without naming one.
    @WithDefault("default")
    String recipe();

    /// The longest line that is read as a prompt, in bytes; a longer one is unreadable. At most 4 MiB, so
    /// that its record stays below what topics carry.
    @WithDefault("1048576")
    int maxLineBytes();

    /// The most lines that one HTTP request may submit.
    @WithDefault("10000")
    int maxLines();

    /// Records sent and not yet acknowledged; past it the submitter waits.
    @WithDefault("1000")
    int inFlight();

    /// How long the broker may take to acknowledge what an HTTP client submits, before it is told to come
    /// again.
    @WithDefault("15s")
    Duration acknowledgeWithin();

    /// How long the broker may take to acknowledge a line of a file, before the submission is given up.
    @WithDefault("5m")
    Duration fileAcknowledgeWithin();
}
