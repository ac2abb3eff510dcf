package responsa.scripted.brief;

/// What a draft does with a request.
public enum Decision {
    /// Gives what was asked for.
    COMPLY("comply"),
    /// Gives none of it.
    REFUSE("refuse"),
    /// Gives the part that helps, and leaves out the rest.
    SAFE_COMPLETE("safe-complete");

    private final String id;

    Decision(String id) {
        this.id = id;
    }

    /// As a CoT announces it.
    public String id() {
        return id;
    }
}
