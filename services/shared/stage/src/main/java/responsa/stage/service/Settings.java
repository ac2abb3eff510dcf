package responsa.stage.service;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;

/// A service's settings without Quarkus: the same interface, the same names, defaults and conversions.
public final class Settings {
    private static final int ORDINAL = 500;

    private Settings() {}

    /// The settings that these values make; what they do not name has its default.
    ///
    /// @param mapping an interface with [ConfigMapping]
    /// @param values by full name, such as `responsa.drafter.in-flight`; names outside the prefix are ignored
    /// @throws IllegalArgumentException if a name below the prefix is none of its settings, or a value
    ///     cannot be read
    public static <T> T of(Class<T> mapping, Map<String, String> values) {
        check(mapping, values.keySet());
        try {
            return new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(mapping)
                    .withValidateUnknown(false)
                    .withSources(new PropertiesConfigSource(values, "values", ORDINAL))
                    .build()
                    .getConfigMapping(mapping);
        } catch (ConfigValidationException unreadable) {
            throw new IllegalArgumentException(problems(unreadable), unreadable);
        }
    }

    /// Checks names against the settings of a mapping; those below its prefix must be known.
    ///
    /// @param names as properties (`responsa.drafter.in-flight`) or as environment variables
    ///     (`RESPONSA_DRAFTER_IN_FLIGHT`)
    /// @throws IllegalArgumentException naming every unknown one, each with a guess
    public static void check(Class<?> mapping, Iterable<String> names) {
        List<String> unknown = KnownNames.of(mapping).problems(names);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", unknown));
        }
    }

    private static String problems(ConfigValidationException unreadable) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < unreadable.getProblemCount(); i++) {
            all.append(i == 0 ? "" : " ").append(unreadable.getProblem(i).getMessage());
        }
        return all.toString();
    }
}
