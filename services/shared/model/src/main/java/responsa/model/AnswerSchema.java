package responsa.model;

/// A JSON Schema for an answer.
///
/// @param name what endpoints call it: letters, digits, `_` and `-`
/// @param json the schema's text
public record AnswerSchema(String name, String json) {}
