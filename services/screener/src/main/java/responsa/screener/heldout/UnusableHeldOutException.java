package responsa.screener.heldout;

/// A held-out file that cannot be used; the message names file and line and what to do.
public final class UnusableHeldOutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableHeldOutException(String message) {
        super(message);
    }
}
