package responsa.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import responsa.model.endpoint.Endpoint;

/// A file of endpoints: properties of the same names as the settings, `responsa.models.endpoints[0].model=…`.
final class EndpointsFile {
    private static final long LONGEST = 1L << 20;

    private final Path path;
    private final Map<String, String> environment;

    EndpointsFile(Path path, Map<String, String> environment) {
        this.path = path;
        this.environment = environment;
    }

    Path path() {
        return path;
    }

    /// What stands in it now.
    ///
    /// @throws IOException if it cannot be read, or is longer than 1 MiB
    /// @throws IllegalArgumentException if an endpoint in it cannot be used
    List<Endpoint> read() throws IOException {
        if (Files.size(path) > LONGEST) {
            throw new IOException("longer than 1 MiB");
        }
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(path)));
        Map<String, String> values = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
        return ConfiguredEndpoints.of(
                "responsa.models.endpoints", listed(values).endpoints(), environment);
    }

    private Listed listed(Map<String, String> values) {
        try {
            return mapped(values);
        } catch (ConfigValidationException wrong) {
            throw new IllegalArgumentException(wrong.getProblem(0).getMessage());
        }
    }

    private Listed mapped(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(Listed.class)
                .withSources(new PropertiesConfigSource(values, path.toString(), 0))
                .build()
                .getConfigMapping(Listed.class);
    }

    /// What is looked for in it.
    @ConfigMapping(prefix = "responsa.models")
    interface Listed {

        /// As in [ModelsSettings#endpoints].
        List<ModelsSettings.Endpoint> endpoints();
    }
}
