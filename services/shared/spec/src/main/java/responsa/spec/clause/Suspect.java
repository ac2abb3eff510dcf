package responsa.spec.clause;

/// A line that looks as if it were meant to be told apart, and is not.
///
/// @param line from 1
/// @param what what it is, with its first word
/// @param remedy how it would be understood
public record Suspect(int line, String what, String remedy) {}
