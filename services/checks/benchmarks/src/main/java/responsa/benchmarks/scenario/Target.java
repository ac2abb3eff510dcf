package responsa.benchmarks.scenario;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An endpoint that somebody else runs.
///
/// @param url with `/v1`, or whatever stands before `/chat/completions`
/// @param model what it is asked for, by both stages
/// @param apiKeyEnv the environment variable with its key; none is sent without it
/// @param inFlight calls that each stage may have in flight
public record Target(String url, String model, @Nullable String apiKeyEnv, int inFlight) {
    private static final int MOST = 4_096;

    public Target {
        if (!isAddress(url)) {
            throw new IllegalArgumentException(
                    "--against %s: is no address; write it as http://localhost:8000/v1".formatted(url));
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("--model is empty; name what the endpoint serves");
        }
        if (inFlight < 1 || inFlight > MOST) {
            throw new IllegalArgumentException("--in-flight is %d; 1 to %d".formatted(inFlight, MOST));
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
