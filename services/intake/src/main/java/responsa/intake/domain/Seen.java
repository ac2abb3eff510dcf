package responsa.intake.domain;

/// What earlier submissions of the same content brought into the topics.
///
/// @param prompts lines that are prompts under the versions that are current now
/// @param rejected lines that were unreadable, under whatever versions
public record Seen(LinesThere prompts, LinesThere rejected) {

    /// Nothing was seen yet.
    public static Seen nothing() {
        return new Seen(new LinesThere(), new LinesThere());
    }
}
