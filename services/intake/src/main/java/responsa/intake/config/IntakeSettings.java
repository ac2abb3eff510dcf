package responsa.intake.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What can be set about intake.
@ConfigMapping(prefix = "responsa.intake")
public interface IntakeSettings {

    /// The recipe of prompts that are submitted over HTTP without naming one.
    @WithDefault("default")
    String recipe();

    /// The spec of a recipe that is submitted over HTTP without naming one.
    @WithDefault("default")
    String spec();

    /// The model of a recipe that is submitted over HTTP, wherever it names none.
    @WithDefault("default")
    String model();

    /// The longest line that is read as a prompt, in bytes; a longer one is unreadable. At most 4 MiB, so
    /// that its record stays below what topics carry.
    @WithDefault("1048576")
    int maxLineBytes();

    /// The most lines that one HTTP request may submit.
    @WithDefault("10000")
    int maxLines();

    /// The longest body of an HTTP request, in bytes.
    @WithDefault("16777216")
    int maxBodyBytes();

    /// HTTP requests that are worked on at once; past it a client is told to come again. Each holds its body.
    @WithDefault("4")
    int requests();

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

    /// What HTTP clients must send as `Authorization: Bearer …`; without it and without a file anybody may submit
    /// who can reach the port. Give it by the variable `RESPONSA_INTAKE_TOKEN`.
    Optional<String> token();

    /// A file that holds the token, read once at the start; white space at its ends is left out.
    Optional<Path> tokenFile();
}
