package responsa.topics.record;

/// One turn of a conversation.
public record Message(Role role, String content) {}
