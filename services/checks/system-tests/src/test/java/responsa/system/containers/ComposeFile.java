package responsa.system.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What a Compose file says, as far as ours goes: anchors, merges, `${NAME:-default}`.
///
/// @param services by name
record ComposeFile(Map<String, Map<String, Object>> services) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");

    /// Reads a file.
    ///
    /// @param variables what stands for the file's variables; others have the file's defaults
    static ComposeFile read(Path file, Map<String, String> variables) {
        try {
            String text = VARIABLE.matcher(Files.readString(file)).replaceAll(found -> value(found, variables));
            Map<String, Map<String, Map<String, Object>>> all =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(text.replace("$$", "$"));
            return new ComposeFile(all.get("services"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One service.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    ComposeService service(String name) {
        return Optional.ofNullable(services.get(name))
                .map(settings -> new ComposeService(name, settings))
                .orElseThrow(() -> new IllegalArgumentException("no service " + name + " in " + services.keySet()));
    }

    private static String value(MatchResult found, Map<String, String> variables) {
        return java.util.regex.Matcher.quoteReplacement(variables.getOrDefault(found.group(1), found.group(2)));
    }

    /// One service of the file.
    record ComposeService(String name, Map<String, Object> settings) {

        String image() {
            return text("image").orElseThrow();
        }

        Map<String, String> environment() {
            Map<String, String> all = new TreeMap<>();
            ((Map<?, ?>) settings.getOrDefault("environment", Map.of()))
                    .forEach((key, value) -> all.put(String.valueOf(key), String.valueOf(value)));
            return all;
        }

        /// A setting that is one value.
        Optional<String> text(String key) {
            return Optional.ofNullable(settings.get(key)).map(String::valueOf);
        }

        /// A setting that is a list; empty if it is absent.
        List<String> list(String key) {
            return ((List<?>) settings.getOrDefault(key, List.of()))
                    .stream().map(String::valueOf).toList();
        }

        boolean flag(String key) {
            return Boolean.TRUE.equals(settings.get(key));
        }

        /// Mounts in memory: folder to options.
        Map<String, String> tmpfs() {
            return list("tmpfs").stream()
                    .map(mount -> mount.split(":", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        }

        /// Named volumes: folder to name.
        Map<String, String> volumes() {
            return list("volumes").stream()
                    .map(mount -> mount.split(":", 2))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
        }

        /// The command that tells whether it is well; empty where the file has none.
        List<String> healthcheck() {
            Object check = settings.get("healthcheck");
            return check instanceof Map<?, ?> all
                    ? ((List<?>) all.get("test")).stream().map(String::valueOf).toList()
                    : List.of();
        }
    }
}
