package responsa.benchmarks.trial;

/// A run did not end well; the message says how, and where its output is.
public final class TrialFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrialFailedException(String message) {
        super(message);
    }
}
