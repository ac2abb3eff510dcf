package responsa.scripted.request;

/// A message of a request.
///
/// @param content its text; the text parts joined where it came in parts
public record Turn(String role, String content) {}
