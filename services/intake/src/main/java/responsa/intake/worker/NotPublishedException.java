package responsa.intake.worker;

/// A recipe, or its spec, is not in the catalogue. The message is for people.
public final class NotPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPublishedException(String message) {
        super(message);
    }
}
