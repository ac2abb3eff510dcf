package responsa.model;

import java.time.Instant;

/// No endpoint of a model can be reached, and calls wait for one.
///
/// @param since when the first call began to wait
/// @param waiting calls that wait
/// @param message for people: which endpoint, what was tried, what to do
public record Outage(String model, Instant since, int waiting, String message) {}
