package responsa.spec.tokens;

/// Counts tokens. Threads: any.
public interface TokenCounter {

    /// How many tokens a text has: never more than it has bytes in UTF-8, and 0 only if it is empty.
    int count(String text);
}
