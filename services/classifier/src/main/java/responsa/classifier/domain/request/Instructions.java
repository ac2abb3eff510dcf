package responsa.classifier.domain.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The instructions to a classifier. A change of their text is a new file with the next number.
final class Instructions {
    private static final String FILE = "classification-1.txt";
    private static final String TEXT = load();

    private Instructions() {}

    /// The text in use; it ends on a line break.
    static String text() {
        return TEXT;
    }

    private static String load() {
        try (InputStream file = Instructions.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the classifier's jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
