package responsa.spec.markdown;

/// A link to a heading of the same text.
///
/// @param target the id that it names
/// @param line where it stands, from 1
public record Reference(String target, int line) {}
