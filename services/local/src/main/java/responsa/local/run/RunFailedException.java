package responsa.local.run;

/// The run cannot go on. The message says why and what to do; all that was acknowledged is kept.
final class RunFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RunFailedException(String message) {
        super(message);
    }
}
