package responsa.model.http;

import java.time.Duration;

/// How patient one request is.
///
/// @param idle the longest silence, from the request on
/// @param deadline the longest time until the answer is whole
/// @param answerBytes the longest of one answer
/// @param choices how many answers the request asks for
public record Limits(Duration idle, Duration deadline, int answerBytes, int choices) {}
