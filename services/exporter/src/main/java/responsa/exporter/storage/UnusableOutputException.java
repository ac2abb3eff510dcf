package responsa.exporter.storage;

/// An output directory that this exporter must not write to. The message says which, why, and what to do.
public final class UnusableOutputException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /// @param message which output, why, what to do
    public UnusableOutputException(String message) {
        super(message);
    }
}
