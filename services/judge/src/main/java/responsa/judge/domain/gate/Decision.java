package responsa.judge.domain.gate;

/// What a draft does with a request.
enum Decision {
    /// Gives what was asked for.
    COMPLY("comply"),
    /// Gives none of it.
    REFUSE("refuse"),
    /// Gives the part that helps, and leaves out the rest.
    SAFE_COMPLETE("safely complete");

    private final String verb;

    Decision(String verb) {
        this.verb = verb;
    }

    String verb() {
        return verb;
    }
}
