package responsa.stage.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may use an edge: whoever sends the token, or everybody where none is set. Threads: any.
public final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private final byte @Nullable [] token;

    private BearerToken(byte @Nullable [] token) {
        this.token = token;
    }

    /// The token of settings.
    ///
    /// @param prefix of the settings `token` and `token-file`, for messages, such as `responsa.intake`
    /// @param file that holds it; goes before the text
    /// @throws IllegalArgumentException if it is empty: nothing is opened then
    /// @throws UncheckedIOException if the file cannot be read
    public static BearerToken of(String prefix, Optional<Path> file, Optional<String> text) {
        Optional<String> wanted = file.map(named -> read(prefix, named)).or(() -> text);
        wanted.filter(String::isBlank).ifPresent(empty -> {
            throw new IllegalArgumentException(
                    "%s.token is empty; write one, or leave token and token-file out.".formatted(prefix));
        });
        return new BearerToken(wanted.map(token -> token.strip().getBytes(StandardCharsets.UTF_8))
                .orElse(null));
    }

    /// Whether a request with this `Authorization` comes through. Takes equally long however much of it is right.
    public boolean allows(@Nullable String authorization) {
        return token == null
                || authorization != null
                        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        && MessageDigest.isEqual(
                                token,
                                authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String prefix, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "%s.token-file names %s, which cannot be read.".formatted(prefix, file), unreadable);
        }
    }
}
