package responsa.local.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A folder cannot be had: it is in use, holds something else, or cannot be written. The message is for a person.
public final class UnusableFolderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message where, what, what to do
    public UnusableFolderException(String message) {
        super(message);
    }

    /// @param option the option that names another
    public UnusableFolderException(Path folder, String what, IOException cause, String option) {
        super("%s: %s cannot be used (%s); %s names another.".formatted(folder, what, reason(cause), option), cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case FileAlreadyExistsException taken -> "a file is in its place";
            case NoSuchFileException none -> "it cannot be made there";
            case AccessDeniedException denied -> "it may not be written; check its permissions";
            case FileSystemException named when named.getReason() != null -> named.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
