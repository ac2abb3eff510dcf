package responsa.stage.worker;

/// A record is larger than a topic takes (R12).
final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1;

    TooLargeException(String message) {
        super(message);
    }
}
