package responsa.scripted.judge;

/// What a pass gives for one criterion.
///
/// @param score 0 to 10
/// @param reason one sentence
public record Mark(int score, String reason) {}
