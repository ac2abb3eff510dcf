package responsa.judge.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import responsa.judge.config.JudgeSettings;
import responsa.stage.host.BearerToken;

/// Who may ask for rewards.
@Singleton
final class RewardAccess {
    private final BearerToken token;

    /// @throws IllegalArgumentException if a token is set and cannot be read or is empty: nothing is opened then
    @Inject
    RewardAccess(JudgeSettings settings) {
        this.token = BearerToken.of(
                "responsa.judge.reward",
                settings.reward().tokenFile(),
                settings.reward().token());
    }

    /// Whether a request with this `Authorization` may ask.
    boolean allows(@Nullable String authorization) {
        return token.allows(authorization);
    }
}
