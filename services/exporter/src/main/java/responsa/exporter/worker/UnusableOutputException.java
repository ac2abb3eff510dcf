package responsa.exporter.worker;

/// An output directory that this exporter must not write to. The message says which, why, and what to do.
public final class UnusableOutputException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    UnusableOutputException(String message) {
        super(message);
    }
}
