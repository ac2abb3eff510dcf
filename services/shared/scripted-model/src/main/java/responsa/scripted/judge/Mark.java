package responsa.scripted.judge;

/// What a pass gives for one criterion.
///
/// @param reason one sentence; first, as it is written first
/// @param score 0 to 10
public record Mark(String reason, int score) {}
