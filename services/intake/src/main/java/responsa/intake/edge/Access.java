package responsa.intake.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import responsa.intake.config.IntakeSettings;
import responsa.stage.host.BearerToken;

/// Who may submit.
@Singleton
final class Access {
    private final BearerToken token;

    /// @throws IllegalArgumentException if a token is set and cannot be read or is empty: nothing is opened then
    @Inject
    Access(IntakeSettings settings) {
        this.token = BearerToken.of("responsa.intake", settings.tokenFile(), settings.token());
    }

    /// Whether a request with this `Authorization` may submit.
    boolean allows(@Nullable String authorization) {
        return token.allows(authorization);
    }
}
