package responsa.topics.creation;

/// What is otherwise on the broker than declared.
///
/// @param topic its name in Kafka
/// @param what says it with both values
/// @param advice what to do about it
public record Difference(String topic, String what, String advice) {

    /// All of it in one line.
    public String message() {
        return "%s %s. %s".formatted(topic, what, advice);
    }
}
