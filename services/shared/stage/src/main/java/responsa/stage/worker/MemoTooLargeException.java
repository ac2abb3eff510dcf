package responsa.stage.worker;

/// What was to be kept is larger than a record may be; it goes through the stage's own code, which does not know of it.
final class MemoTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MemoTooLargeException(TooLargeException cause) {
        super(cause);
    }
}
