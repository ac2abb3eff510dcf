package responsa.topics.declared;

/// A file that declares no topic. The message says which file, and what is wrong in it.
public final class UnusableDeclarationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableDeclarationException(String message) {
        super(message);
    }
}
