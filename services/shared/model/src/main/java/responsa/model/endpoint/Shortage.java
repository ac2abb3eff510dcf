package responsa.model.endpoint;

import java.time.Instant;

/// Calls wait at a pool, and none of its endpoints is up.
///
/// @param since when the first call began to wait
/// @param waiting calls that wait
/// @param message for people: which endpoint, what was tried, what to do
public record Shortage(Instant since, int waiting, String message) {}
