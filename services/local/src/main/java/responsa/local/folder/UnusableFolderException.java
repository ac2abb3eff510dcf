package responsa.local.folder;

/// A folder cannot be had: it is in use, holds something else, or cannot be written. The message is for a person.
public final class UnusableFolderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableFolderException(String message) {
        super(message);
    }

    UnusableFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
