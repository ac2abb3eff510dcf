package responsa.model.endpoint;

import java.util.Map;

/// A key, and the environment variable that it is from. It shows only the variable.
///
/// @param value what is sent as a bearer token
public record ApiKey(String variable, String value) {
    private static final char FIRST_PRINTABLE = '!';
    private static final char LAST_PRINTABLE = '~';

    /// Takes a key from the environment; white space around it is dropped, as a file's last line end would be.
    ///
    /// @param field the setting's name, for the message
    /// @throws IllegalArgumentException if the variable is not set, or what it holds cannot be a key
    public static ApiKey from(String field, String variable, Map<String, String> environment) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s names the environment variable %s, which is not set; set it to the endpoint's key"
                            .formatted(field, variable));
        }
        if (!value.chars().allMatch(sign -> sign >= FIRST_PRINTABLE && sign <= LAST_PRINTABLE)) {
            throw new IllegalArgumentException(
                    "%s names the environment variable %s, which holds spaces or characters that no key has"
                            .formatted(field, variable));
        }
        return new ApiKey(variable, value);
    }

    @Override
    public String toString() {
        return "the key in " + variable;
    }
}
