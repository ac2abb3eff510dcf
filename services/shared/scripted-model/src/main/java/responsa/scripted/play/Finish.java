package responsa.scripted.play;

/// Why an answer ends.
public enum Finish {
    /// By itself.
    STOP("stop"),
    /// At the token limit, or by a slip.
    LENGTH("length"),
    /// The filter stopped it.
    CONTENT_FILTER("content_filter");

    private final String id;

    Finish(String id) {
        this.id = id;
    }

    /// As `finish_reason` has it.
    public String id() {
        return id;
    }
}
