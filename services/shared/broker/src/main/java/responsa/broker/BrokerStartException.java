package responsa.broker;

/// The broker could not start. The message is for the person who started it.
public final class BrokerStartException extends RuntimeException {
    private final Reason reason;

    BrokerStartException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    BrokerStartException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// What stood in the way.
    public Reason reason() {
        return reason;
    }

    /// What can stand in the way of a broker.
    public enum Reason {
        /// Another process listens on the port that was asked for.
        PORT_TAKEN,
        /// Another broker, in this process or in another one, has the data directory.
        DATA_IN_USE,
        /// The data directory cannot be made, read or written.
        DATA_UNUSABLE,
        /// Kafka itself refused; the cause says why.
        KAFKA
    }
}
