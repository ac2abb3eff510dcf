package responsa.intake.worker;

/// The broker did not acknowledge something in time. It may have it all the same: what is submitted again is either
/// known by its position or dropped as a repeat. The message is for people.
public final class NotAcknowledgedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAcknowledgedException(String message, Throwable cause) {
        super(message, cause);
    }
}
