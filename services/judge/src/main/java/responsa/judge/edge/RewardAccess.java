package responsa.judge.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.judge.config.JudgeSettings;

/// Who may ask for rewards: whoever sends the token, or everybody where none is set.
@Singleton
final class RewardAccess {
    private static final String SCHEME = "Bearer ";

    private final byte @Nullable [] token;

    /// @throws IllegalArgumentException if a token is set and cannot be read or is empty: nothing is opened then
    @Inject
    RewardAccess(JudgeSettings settings) {
        Optional<String> wanted =
                settings.reward().tokenFile().map(RewardAccess::read).or(settings.reward()::token);
        wanted.filter(String::isBlank).ifPresent(empty -> {
            throw new IllegalArgumentException(
                    "responsa.judge.reward.token is empty; write one, or leave token and token-file out.");
        });
        this.token = wanted.map(text -> text.strip().getBytes(StandardCharsets.UTF_8))
                .orElse(null);
    }

    /// Whether a request with this `Authorization` may ask. Takes equally long however much of it is right.
    boolean allows(@Nullable String authorization) {
        return token == null
                || authorization != null
                        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        && MessageDigest.isEqual(
                                token,
                                authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "responsa.judge.reward.token-file names %s, which cannot be read.".formatted(file), unreadable);
        }
    }
}
