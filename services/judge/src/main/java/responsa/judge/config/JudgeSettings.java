package responsa.judge.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import responsa.stage.worker.StageSettings;

/// The judge's knobs. How drafts are judged is no setting: the recipe says it.
@ConfigMapping(prefix = "responsa.judge")
public interface JudgeSettings extends StageSettings {

    /// System messages that are kept ready, one for each combination of spec, recipe and categories in use; each is
    /// as long as its excerpt, at most a few hundred kilobytes.
    @WithDefault("128")
    int standardsKept();

    /// The reward endpoint, `POST /v1/reward`.
    Reward reward();

    /// What can be set about the reward endpoint.
    interface Reward {

        /// Whether it is there at all. It makes model calls for whoever can reach the port.
        @WithDefault("false")
        boolean enabled();

        /// The recipe of requests that name none.
        @WithDefault("default")
        String recipe();

        /// The most completions of one request.
        @WithDefault("256")
        int maxItems();

        /// The longest body, in bytes.
        @WithDefault("8388608")
        int maxBodyBytes();

        /// Completions that are judged at once, of all requests; past it a client is told to come again.
        @WithDefault("256")
        int inFlight();

        /// How long a request may take; what is not judged by then has failed. Below the three minutes that OpenRLHF
        /// waits.
        @WithDefault("170s")
        Duration within();

        /// What clients must send as `Authorization: Bearer …`; without it and without a file anybody may ask who can
        /// reach the port. Give it by the variable `RESPONSA_JUDGE_REWARD_TOKEN`.
        Optional<String> token();

        /// A file that holds the token, read once at the start; white space at its ends is left out.
        Optional<Path> tokenFile();
    }
}
