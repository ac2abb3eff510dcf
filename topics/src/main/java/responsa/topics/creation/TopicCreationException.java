package responsa.topics.creation;

/// Topics could not be made or looked at. The message says what the broker said.
public final class TopicCreationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean passing;

    TopicCreationException(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /// Whether it may pass by itself, as a broker that is not up yet: the same may be tried again.
    public boolean passing() {
        return passing;
    }
}
