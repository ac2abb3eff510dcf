package responsa.system.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the project lies, and what lies beside it.
public final class Project {
    private Project() {}

    /// A file of the project, by its path from the root.
    public static Path file(String path) {
        return Path.of(System.getProperty("responsa.root", "../../.."))
                .toAbsolutePath()
                .normalize()
                .resolve(path);
    }

    /// A file of the folder beside the project (`RESPONSA_SHARED`); a clone elsewhere has none.
    public static Optional<Path> shared(String path) {
        String named = Optional.ofNullable(System.getenv("RESPONSA_SHARED")).orElse("../shared");
        Path wanted = file(".").resolve(named).resolve(path).normalize();
        return Files.exists(wanted) ? Optional.of(wanted) : Optional.empty();
    }
}
