package responsa.stage.service;

/// Says that a service's topics are not there. Whoever deploys may make them after the services: a host waits for
/// them, a run that has made them itself fails.
public final class MissingTopicsException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /// @param topic its full name, `responsa.…`
    public MissingTopicsException(String topic) {
        super("Topic %s is missing; create it from topics/%s.yaml."
                .formatted(topic, topic.substring(topic.indexOf('.') + 1)));
    }
}
