package responsa.topics.record;

/// A worked example of a policy: its title and its body as written.
public record WorkedExample(String title, String body) {}
