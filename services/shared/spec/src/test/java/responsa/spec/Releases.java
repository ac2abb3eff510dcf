package responsa.spec;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Specs as published, which lie beside the project.
final class Releases {
    private Releases() {}

    static SpecReading reading(String file) {
        return SpecReader.read("real", file, bytes(file));
    }

    static SpecReading.Usable usable(String file) {
        return switch (reading(file)) {
            case SpecReading.Usable usable -> usable;
            case SpecReading.Unusable unusable ->
                throw new AssertionError(unusable.problems().toString());
        };
    }

    private static byte[] bytes(String file) {
        Path data = shared().resolve("data").resolve(file);
        assumeTrue(Files.exists(data), () -> data + " is absent; RESPONSA_SHARED names the folder");
        try {
            return Files.readAllBytes(data);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path shared() {
        String named = Optional.ofNullable(System.getenv("RESPONSA_SHARED")).orElse("../shared");
        return Path.of(System.getProperty("responsa.root", ".")).resolve(named);
    }
}
