package responsa.exporter.s3;

/// What must hold for an object to be replaced.
public sealed interface Condition {
    /// There is none.
    record Absent() implements Condition {}

    /// There is one, of this entity tag.
    record Unchanged(String tag) implements Condition {}

    /// Nothing.
    record Always() implements Condition {}
}
