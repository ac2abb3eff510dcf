package responsa.spec.markdown;

/// A heading.
///
/// @param line where it begins, from 1
/// @param level from 1
/// @param text as written, without the signs that make it a heading
public record Heading(int line, int level, String text) {}
