package responsa.local.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import responsa.topics.id.Sha256;

/// Where bytes are: a file, or the bundled example.
public sealed interface Source {

    /// Its name, for people.
    String shownAs();

    /// Opens it.
    InputStream open() throws IOException;

    /// Reads it whole.
    ///
    /// @throws UnusableInputException if it cannot be read
    default byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
    }

    /// The hash of its bytes, whatever its size.
    ///
    /// @throws UnusableInputException if it cannot be read
    default Sha256 sha256() {
        MessageDigest digest = PromptFiles.sha256();
        try (InputStream in = new DigestInputStream(open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            throw unusable(unreadable);
        }
    }

    /// Why it cannot be used.
    default UnusableInputException unusable(IOException cause) {
        String why = switch (cause) {
            case NoSuchFileException none -> "there is no such file";
            case FileNotFoundException none -> "there is no such file";
            case AccessDeniedException denied -> "the file may not be read; check its permissions";
            default -> "the file cannot be read (%s)".formatted(cause.getMessage());
        };
        return new UnusableInputException("%s: %s.".formatted(shownAs(), why));
    }

    /// A file.
    record File(Path path) implements Source {
        @Override
        public String shownAs() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            if (Files.isDirectory(path)) {
                throw new IOException("it is a folder");
            }
            return Files.newInputStream(path);
        }
    }

    /// A part of the bundled example.
    record Bundled(String name) implements Source {
        @Override
        public String shownAs() {
            return "example/" + name;
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = Source.class.getResourceAsStream("/example/" + name);
            if (in == null) {
                throw new NoSuchFileException(shownAs());
            }
            return in;
        }
    }
}
